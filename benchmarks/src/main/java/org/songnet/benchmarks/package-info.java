/** The similarity kernel beside its peers and the machine's limits. */
@NullMarked
package org.songnet.benchmarks;

import org.jspecify.annotations.NullMarked;
