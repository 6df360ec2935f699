/** What the administrator does: people, organizations and failed steps; never text. */
@NullMarked
package org.communique.ui.administrator;

import org.jspecify.annotations.NullMarked;
