/** What people are told, written in the transaction of the act that they are told about. */
@NullMarked
package org.communique.notice;

import org.jspecify.annotations.NullMarked;
