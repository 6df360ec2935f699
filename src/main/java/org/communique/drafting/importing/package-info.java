/** Taking over texts from elsewhere: what is recognized, what is dropped, and what is refused. */
@NullMarked
package org.communique.drafting.importing;

import org.jspecify.annotations.NullMarked;
