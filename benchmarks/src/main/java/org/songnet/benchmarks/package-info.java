/** The similarity kernel beside its peers and the machine's limits, and requests to models. */
@NullMarked
package org.songnet.benchmarks;

import org.jspecify.annotations.NullMarked;
