/** What the secretariat does: starting, circulating, consolidating, submitting. */
@NullMarked
package org.communique.ui.secretariat;

import org.jspecify.annotations.NullMarked;
