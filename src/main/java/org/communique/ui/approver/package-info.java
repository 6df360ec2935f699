/** What the approver does: approving one text or returning it. */
@NullMarked
package org.communique.ui.approver;

import org.jspecify.annotations.NullMarked;
