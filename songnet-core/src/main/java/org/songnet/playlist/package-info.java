/**
 * From a few first songs to a playlist in a file.
 *
 * <p>{@link org.songnet.playlist.TrackResolver} finds the songs that people mean, {@link
 * org.songnet.playlist.PlaylistGenerator} goes on from them song by song, {@link
 * org.songnet.playlist.PlaylistWriter} writes the result.
 */
@NullMarked
package org.songnet.playlist;

import org.jspecify.annotations.NullMarked;
