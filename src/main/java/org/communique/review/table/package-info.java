/** The table of what was said in a round and what became of it, as the usual commenting form, in files for office programs. */
@NullMarked
package org.communique.review.table;

import org.jspecify.annotations.NullMarked;
