/** Crawling from playlist to playlist by way of artists, and pictures of the way. */
@NullMarked
package org.songnet.spotify.crawl;

import org.jspecify.annotations.NullMarked;
