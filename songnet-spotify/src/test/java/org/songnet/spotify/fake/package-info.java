/** A Spotify on this machine, for tests: true to the contract, and able to have bad days. */
@NullMarked
package org.songnet.spotify.fake;

import org.jspecify.annotations.NullMarked;
