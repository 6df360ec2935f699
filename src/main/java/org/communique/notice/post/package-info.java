/** The way of letters out of the house: a mail server. */
@NullMarked
package org.communique.notice.post;

import org.jspecify.annotations.NullMarked;
