/** Tests of the models of nearest neighbours. */
@NullMarked
package org.songnet.models.java.neighbours;

import org.jspecify.annotations.NullMarked;
