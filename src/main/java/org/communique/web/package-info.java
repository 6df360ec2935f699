/** What the public and the sign-in see: plain server-rendered pages. */
@NullMarked
package org.communique.web;

import org.jspecify.annotations.NullMarked;
