/** The Java side of the editor element. */
@NullMarked
package org.communique.ui.editor;

import org.jspecify.annotations.NullMarked;
