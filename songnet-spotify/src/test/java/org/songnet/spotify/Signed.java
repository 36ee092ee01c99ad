package org.songnet.spotify;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnet.TrackId;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.FakeTime;
import org.songnet.web.WebListener;

/** A listener who is signed in at a fake, and time that passes at once. */
final class Signed {

  private static final int PATIENT = 60_000;

  final FakeTime time = new FakeTime();
  final TokensInMemory store = new TokensInMemory();
  final SpotifyConfig config;
  final SpotifyApi api;

  Signed(FakeSpotify fake, String account) throws IOException {
    this(fake, account, PATIENT);
  }

  /** A listener whose requests end after a while, for a fake that does not answer. */
  Signed(FakeSpotify fake, String account, int timeoutMillis) throws IOException {
    config =
        SpotifyConfig.defaults()
            .withEndpoints(fake.endpoints())
            .withTimeout(Duration.ofMillis(timeoutMillis))
            .withTime(time, time);
    store.save(fake.tokens(account, time.instant().plusSeconds(3600)));
    api = new SpotifyClient(config, SpotifySession.open(store, config), WebListener.NONE);
  }

  /** A way to read one page of a list. */
  @FunctionalInterface
  interface Pages<T> {
    Page<T> read(Position from) throws IOException;
  }

  /** A whole list. */
  static <T> List<T> all(Pages<T> pages) throws IOException {
    List<T> all = new ArrayList<>();
    Optional<Position> from = Optional.of(Position.START);
    while (from.isPresent()) {
      Page<T> page = pages.read(from.get());
      all.addAll(page.items());
      from = page.next();
    }
    return all;
  }

  static List<String> uris(List<TimedTrack> tracks) {
    return tracks.stream().map(entry -> entry.track().track().id().value()).toList();
  }

  /** Songs at the fake. */
  static List<TrackId> songs(int from, int count) {
    List<TrackId> songs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      songs.add(new TrackId(FakeMusic.uri(from + i)));
    }
    return songs;
  }

  static List<String> uris(int from, int count) {
    return songs(from, count).stream().map(TrackId::value).toList();
  }
}
