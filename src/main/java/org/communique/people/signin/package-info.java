/** How a browser shows whose it is: the cookie of the sign-in, for the desks and for live texts. */
@NullMarked
package org.communique.people.signin;

import org.jspecify.annotations.NullMarked;
