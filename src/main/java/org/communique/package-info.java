/** Communiqué: drafting, review, approval and publication of the statements of high-level meetings. */
@NullMarked
package org.communique;

import org.jspecify.annotations.NullMarked;
