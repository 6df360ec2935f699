/** Signing in: one page without JavaScript, one answer for every failure. */
@NullMarked
package org.communique.web.signin;

import org.jspecify.annotations.NullMarked;
