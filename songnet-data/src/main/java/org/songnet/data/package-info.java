/** Reading what listeners have: exports, event tables, playlists; and making sessions of it. */
@NullMarked
package org.songnet.data;

import org.jspecify.annotations.NullMarked;
