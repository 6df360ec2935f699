/** Searching in all that a person may read. */
@NullMarked
package org.communique.ui.search;

import org.jspecify.annotations.NullMarked;
