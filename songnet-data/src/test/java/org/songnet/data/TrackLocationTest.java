package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.TrackId;

class TrackLocationTest {

  private static final String SPOTIFY_ID = "4uLU6hMCjMI75M1A2tKUQC";
  private static final String MBID = "98255a8c-017a-4bc7-8dd6-1fa36124572b";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spotify:track:" + SPOTIFY_ID,
        " spotify:track:" + SPOTIFY_ID + "\t",
        "https://open.spotify.com/track/" + SPOTIFY_ID,
        "http://open.spotify.com/track/" + SPOTIFY_ID + "?si=0123abcd",
        "https://open.spotify.com/intl-de/track/" + SPOTIFY_ID + "#x",
        "https://open.spotify.com/embed/track/" + SPOTIFY_ID,
        "https://play.spotify.com/track/" + SPOTIFY_ID
      })
  void everyWayToWriteASpotifyTrackIsOneId(String location) {
    assertThat(TrackLocation.id(location)).contains(new TrackId("spotify:track:" + SPOTIFY_ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://musicbrainz.org/recording/" + MBID,
        "http://musicbrainz.org/recording/" + MBID + "/",
        "https://musicbrainz.org/recording/98255A8C-017A-4BC7-8DD6-1FA36124572B",
        "mbid:" + MBID
      })
  void everyWayToWriteAMusicBrainzRecordingIsOneId(String location) {
    assertThat(TrackLocation.id(location)).contains(new TrackId("mbid:" + MBID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fma:1234", "http://example.com/song.mp3", "1234", "track7", "x:1"})
  void otherIdsStayAsTheyAre(String location) {
    assertThat(TrackLocation.id(location)).contains(new TrackId(location));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Music/song.flac",
        "C:\\Music\\song.flac",
        "C:\\Music\\song",
        "..\\song.mp3",
        "song.mp3",
        "file:///home/me/song.mp3",
        "FILE:song",
        "/"
      })
  void filesHaveNoId(String location) {
    assertThat(TrackLocation.id(location)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void blanksHaveNoId(String location) {
    assertThat(TrackLocation.id(location)).isEmpty();
  }

  @Test
  void otherThingsOfSpotifyAreNotTracks() {
    assertThat(TrackLocation.spotify("spotify:episode:" + SPOTIFY_ID)).isEmpty();
    assertThat(TrackLocation.spotify("https://open.spotify.com/album/" + SPOTIFY_ID)).isEmpty();
    assertThat(TrackLocation.spotify("spotify:track:tooShort")).isEmpty();
  }

  @Test
  void fileNamesHaveNeitherFolderNorExtension() {
    assertThat(TrackLocation.fileName("a/b\\c d.mp3")).isEqualTo("c d");
    assertThat(TrackLocation.fileName("v1.2/song")).isEqualTo("song");
    assertThat(TrackLocation.fileName(".hidden")).isEqualTo(".hidden");
    assertThat(TrackLocation.fileName("file:///x/Artist%20-%20Title%zz.mp3"))
        .isEqualTo("Artist - Title%zz");
    assertThat(TrackLocation.fileName("100%25.mp3")).isEqualTo("100%25");
  }
}
