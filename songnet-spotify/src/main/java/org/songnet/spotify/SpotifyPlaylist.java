package org.songnet.spotify;

/**
 * A playlist without what is on it.
 *
 * @param id the id
 * @param name the name, possibly empty
 * @param owner the id of the user who owns it; empty if unknown
 * @param collaborative whether others may change it
 * @param version Spotify's id of its present version, another after every change; empty if unknown
 * @param size how many entries it has
 */
public record SpotifyPlaylist(
    String id, String name, String owner, boolean collaborative, String version, int size) {}
