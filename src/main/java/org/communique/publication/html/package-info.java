/** Texts and redlines as safe, semantic pieces of HTML, for public pages, print and the desks. */
@NullMarked
package org.communique.publication.html;

import org.jspecify.annotations.NullMarked;
