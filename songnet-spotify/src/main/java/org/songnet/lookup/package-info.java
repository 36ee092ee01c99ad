/**
 * Looking up what songs are like: numbers and genres that services tell, kept in a library with who
 * told them. An application adds a service of its own by a {@link org.songnet.lookup.TrackSource}.
 */
@NullMarked
package org.songnet.lookup;

import org.jspecify.annotations.NullMarked;
