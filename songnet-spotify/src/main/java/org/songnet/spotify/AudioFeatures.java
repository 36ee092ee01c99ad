package org.songnet.spotify;

/**
 * What a track sounds like, as Spotify measured it; {@code NaN} where it did not say.
 *
 * @param acousticness from 0 to 1
 * @param danceability from 0 to 1
 * @param energy from 0 to 1
 * @param instrumentalness from 0 to 1
 * @param key the pitch class, 0 for C
 * @param liveness from 0 to 1
 * @param loudness in dB, mostly from -60 to 0
 * @param mode 1 for major, 0 for minor
 * @param speechiness from 0 to 1
 * @param tempo in beats a minute
 * @param valence from 0, sad, to 1, happy
 */
public record AudioFeatures(
    double acousticness,
    double danceability,
    double energy,
    double instrumentalness,
    double key,
    double liveness,
    double loudness,
    double mode,
    double speechiness,
    double tempo,
    double valence) {}
