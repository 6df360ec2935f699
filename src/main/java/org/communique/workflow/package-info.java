/** The only package that knows the process engine: it moves an edition from stage to stage. */
@NullMarked
package org.communique.workflow;

import org.jspecify.annotations.NullMarked;
