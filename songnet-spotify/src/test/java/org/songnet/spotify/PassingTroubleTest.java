package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;

/** Whatever passes: every list is read whole, nothing lost and nothing twice. */
class PassingTroubleTest {

  private static final Map<String, Mishap> TROUBLES = new LinkedHashMap<>();

  static {
    TROUBLES.put("status 500", Mishap.status(500));
    TROUBLES.put("status 502", Mishap.status(502));
    TROUBLES.put("status 503", Mishap.status(503));
    TROUBLES.put("status 408", Mishap.status(408));
    TROUBLES.put("rate limit, 7 s", Mishap.rateLimit("7"));
    TROUBLES.put("rate limit without a time", Mishap.rateLimit(""));
    TROUBLES.put("rate limit until a date", Mishap.rateLimit("Fri, 02 Jan 2026 03:04:30 GMT"));
    TROUBLES.put("rate limit until rubbish", Mishap.rateLimit("soon"));
    TROUBLES.put("cut before the answer", Mishap.cut());
    TROUBLES.put("cut in the middle", Mishap.cutInTheMiddle());
    TROUBLES.put("HTML with 200", Mishap.html(200));
    TROUBLES.put("HTML with 502", Mishap.html(502));
    TROUBLES.put("nothing with 200", Mishap.text(""));
    TROUBLES.put("null with 200", Mishap.text("null"));
    TROUBLES.put("half a document with 200", Mishap.text("{\"items\":[{\"tr"));
    TROUBLES.put("a list with 200", Mishap.text("[1]"));
    TROUBLES.put("no answer", Mishap.noAnswer());
    TROUBLES.put("half an answer for ever", Mishap.slowBody());
    TROUBLES.put("token not accepted", Mishap.refused(401, "The access token expired"));
  }

  /** A list to read: its path, and reading what it has. */
  private record Reading(String path, int size, Whole whole) {
    @FunctionalInterface
    interface Whole {
      List<?> read(SpotifyApi api, FakePlaylist playlist) throws IOException;
    }
  }

  private static final List<Reading> READINGS =
      List.of(
          new Reading("/v1/me/tracks", 60, (api, p) -> Signed.all(api::savedTracks)),
          new Reading("/v1/me/playlists", 51, (api, p) -> Signed.all(api::myPlaylists)),
          new Reading(
              "/v1/playlists/",
              70,
              (api, p) -> Signed.all(from -> api.playlistItems(p.id(), from))),
          new Reading("/v1/me/following", 61, (api, p) -> Signed.all(api::followedArtists)),
          new Reading("/v1/me/player", 57, (api, p) -> Signed.all(api::recentlyPlayed)));

  static Stream<Arguments> cases() {
    return READINGS.stream()
        .flatMap(
            reading ->
                TROUBLES.entrySet().stream()
                    .map(
                        trouble ->
                            Arguments.of(
                                trouble.getKey() + " at " + reading.path(),
                                reading,
                                trouble.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadWhole(String name, Reading reading, Mishap trouble) throws IOException {
    try (FakeSpotify fake = FakeSpotify.start()) {
      var account = fake.account("ann").saved(0, 60).followed(30, 61).recent(5, 57);
      FakePlaylist playlist = account.playlist("mine", 300, 70);
      for (int i = 0; i < 50; i++) {
        account.playlist("p" + i, 0, 1);
      }
      fake.next(reading.path(), trouble);
      List<?> read = reading.whole().read(new Signed(fake, "ann", 700).api, playlist);
      assertThat(read).hasSize(reading.size()).doesNotHaveDuplicates();
      assertThat(fake.requests().stream().filter(r -> r.contains(reading.path())).count())
          .isGreaterThan(2);
    }
  }

  @ParameterizedTest
  @MethodSource("absent")
  void whatIsAbsentIsTolerated(String name, Mishap damage) throws IOException {
    try (FakeSpotify fake = FakeSpotify.start()) {
      FakePlaylist playlist = fake.account("ann").saved(0, 60).playlist("mine", 300, 60);
      Signed signed = new Signed(fake, "ann");
      fake.next("/v1/me/tracks", damage, damage).next("/v1/playlists/", damage, damage);
      assertThat(Signed.uris(Signed.all(signed.api::savedTracks))).isEqualTo(Signed.uris(0, 60));
      assertThat(Signed.uris(Signed.all(from -> signed.api.playlistItems(playlist.id(), from))))
          .isEqualTo(Signed.uris(300, 60));
    }
  }

  static Stream<Arguments> absent() {
    return Stream.of(
            List.of("total"),
            List.of("next"),
            List.of("href", "limit", "offset", "previous"),
            List.of("name"),
            List.of("artists"),
            List.of("album"),
            List.of("added_at", "is_local", "duration_ms", "explicit"),
            List.of("external_ids", "external_urls", "release_date", "type"))
        .flatMap(
            fields -> {
              String[] names = fields.toArray(new String[0]);
              return Stream.of(
                  Arguments.of("without " + fields, Mishap.without(names)),
                  Arguments.of("null in " + fields, Mishap.nulls(names)));
            });
  }

  @org.junit.jupiter.api.Test
  void entriesThatAreNoTracksAreCounted() throws IOException {
    for (FakeSpotify fake : List.of(FakeSpotify.start(), FakeSpotify.startOldStyle())) {
      try (fake) {
        FakePlaylist playlist = fake.account("ann").playlist("mixed", 0, 2);
        playlist.add(FakeMusic.episodeUri(1), FakePlaylist.LOCAL, "", FakeMusic.uri(9));
        Page<TimedTrack> page =
            new Signed(fake, "ann").api.playlistItems(playlist.id(), Position.START);
        assertThat(Signed.uris(page.items()))
            .containsExactly(FakeMusic.uri(0), FakeMusic.uri(1), FakeMusic.uri(9));
        assertThat(page.leftOut()).isEqualTo(3);
        assertThat(page.total()).isEqualTo(6);
      }
    }
  }
}
