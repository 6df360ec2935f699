/** The only package that knows Vaadin: a desk for each role and the shared room of a text. */
@NullMarked
package org.communique.ui;

import org.jspecify.annotations.NullMarked;
