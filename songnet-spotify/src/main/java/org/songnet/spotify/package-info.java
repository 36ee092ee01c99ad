/** Spotify's Web API: signing in, reading a listener's music, writing playlists, crawling. */
@NullMarked
package org.songnet.spotify;

import org.jspecify.annotations.NullMarked;
