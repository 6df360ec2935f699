/** The two ways into the database: the owner, who changes tables, and the program, which cannot. */
@NullMarked
package org.communique.database;

import org.jspecify.annotations.NullMarked;
