/** The engine that applies steps: the same schema as in the browser, behind strings. */
@NullMarked
package org.communique.coediting.engine;

import org.jspecify.annotations.NullMarked;
