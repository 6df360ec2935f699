/** What participants do: stating their organization's position. */
@NullMarked
package org.communique.ui.participant;

import org.jspecify.annotations.NullMarked;
