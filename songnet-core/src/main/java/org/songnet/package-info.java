/**
 * The contract of songnet: what a track, a listen, a session, a catalog and a recommender are.
 *
 * <p>Nothing here depends on anything but the JDK. Tracks are known outside by their {@link
 * org.songnet.TrackId} and inside by their dense index in a {@link org.songnet.Catalog}.
 */
@NullMarked
package org.songnet;

import org.jspecify.annotations.NullMarked;
