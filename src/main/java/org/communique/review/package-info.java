/** Rounds of review: who is asked until when, what they say, and what became of it. */
@NullMarked
package org.communique.review;

import org.jspecify.annotations.NullMarked;
