/**
 * Feature tables and extractors: what is known of tracks in numbers, and where it came from.
 *
 * <p>A value that is not known is {@code NaN}, never zero.
 */
@NullMarked
package org.songnet.features;

import org.jspecify.annotations.NullMarked;
