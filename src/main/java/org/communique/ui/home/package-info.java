/** What waits for the person who is signed in. */
@NullMarked
package org.communique.ui.home;

import org.jspecify.annotations.NullMarked;
