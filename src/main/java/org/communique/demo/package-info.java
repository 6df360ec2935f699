/** The demo: an invented world to play with, on a PostgreSQL of its own, for this machine only. */
@NullMarked
package org.communique.demo;

import org.jspecify.annotations.NullMarked;
