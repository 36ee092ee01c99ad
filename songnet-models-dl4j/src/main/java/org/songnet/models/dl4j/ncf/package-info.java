/**
 * Neural collaborative filtering: listeners and tracks as vectors, matched by their product and a
 * network.
 */
@NullMarked
package org.songnet.models.dl4j.ncf;

import org.jspecify.annotations.NullMarked;
