/** The room of a communiqué: one address, one text, and for everybody the button of their own. */
@NullMarked
package org.communique.ui.room;

import org.jspecify.annotations.NullMarked;
