/** Who may do what at which stage: pure rules that know nobody; callers pass the facts. */
@NullMarked
package org.communique.rights;

import org.jspecify.annotations.NullMarked;
