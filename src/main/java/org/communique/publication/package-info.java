/** Approval, embargo and publication: one text, never early and never changed. */
@NullMarked
package org.communique.publication;

import org.jspecify.annotations.NullMarked;
