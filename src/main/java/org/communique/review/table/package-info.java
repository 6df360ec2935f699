/**
 * The table of what was said in a round and what became of it, as the usual commenting form, in files for office programs, and
 * read again from them.
 */
@NullMarked
package org.communique.review.table;

import org.jspecify.annotations.NullMarked;
