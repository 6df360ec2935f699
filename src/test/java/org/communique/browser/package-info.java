/** The few journeys that matter, in a real browser against the packaged program; screenshots are kept. */
@NullMarked
package org.communique.browser;

import org.jspecify.annotations.NullMarked;
