/** Small pieces that all desks share: words, times, refusals, dialogs. */
@NullMarked
package org.communique.ui.part;

import org.jspecify.annotations.NullMarked;
