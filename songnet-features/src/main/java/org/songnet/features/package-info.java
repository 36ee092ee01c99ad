/** Feature tables and extractors. */
@NullMarked
package org.songnet.features;

import org.jspecify.annotations.NullMarked;
