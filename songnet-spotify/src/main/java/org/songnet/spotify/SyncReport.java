package org.songnet.spotify;

import org.songnet.UserId;

/**
 * What a sync brought into the library.
 *
 * @param user the listener, as the library names them
 * @param interactions how many interactions are new
 * @param playlistsRead how many playlists were read
 * @param playlistsUnchanged how many were as the library knows them, and cost nothing
 * @param playlistsLeftOut how many were to be left out
 * @param playlistsOfOthers how many this app may not read
 * @param leftOut how many entries are no tracks: episodes, local files, tracks that are gone
 */
public record SyncReport(
    UserId user,
    int interactions,
    int playlistsRead,
    int playlistsUnchanged,
    int playlistsLeftOut,
    int playlistsOfOthers,
    int leftOut) {}
