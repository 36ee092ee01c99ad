package org.songnet.spotify;

/**
 * A listener as Spotify knows them.
 *
 * @param id the id that playlists name their owners by
 * @param accountId the id that stays as long as the account; keep data under this one
 * @param name the name on the profile; the id where there is none
 */
public record SpotifyUser(String id, String accountId, String name) {}
