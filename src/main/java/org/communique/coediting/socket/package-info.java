/** The door of the live text: one WebSocket for each editor that is open. */
@NullMarked
package org.communique.coediting.socket;

import org.jspecify.annotations.NullMarked;
