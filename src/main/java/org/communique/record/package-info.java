/** The append-only, hash-chained record of every act, and the clock that dates it. */
@NullMarked
package org.communique.record;

import org.jspecify.annotations.NullMarked;
