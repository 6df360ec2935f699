/** The text while it is written: edits a text by id and knows no communiqués. */
@NullMarked
package org.communique.coediting;

import org.jspecify.annotations.NullMarked;
