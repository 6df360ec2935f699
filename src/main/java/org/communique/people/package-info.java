/** The people and the organizations they speak for, and their accounts. */
@NullMarked
package org.communique.people;

import org.jspecify.annotations.NullMarked;
