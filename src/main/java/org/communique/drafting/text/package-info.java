/** The text of an edition: its blocks, what stands in them, its canonical form and its hash. */
@NullMarked
package org.communique.drafting.text;

import org.jspecify.annotations.NullMarked;
