/** The redline: what changed between two texts, paragraph by paragraph and word by word. */
@NullMarked
package org.communique.drafting.redline;

import org.jspecify.annotations.NullMarked;
