/** The meeting, its communiqué, the editions of it and the stages that they go through. */
@NullMarked
package org.communique.drafting;

import org.jspecify.annotations.NullMarked;
