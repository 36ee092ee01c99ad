package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnet.TrackId;
import org.songnet.spotify.fake.FakeAccount;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.web.WebUnavailableException;

/** Whatever gets lost: one playlist, every track on it once. */
class PlaylistPublisherTest {

  private static final Map<String, Mishap> TROUBLES = new LinkedHashMap<>();

  static {
    TROUBLES.put("not done, status 500", Mishap.status(500));
    TROUBLES.put("not done, status 503", Mishap.status(503));
    TROUBLES.put("not done, cut", Mishap.cut());
    TROUBLES.put("not done, no answer", Mishap.noAnswer());
    TROUBLES.put("not done, HTML", Mishap.html(200));
    TROUBLES.put("not done, rate limit", Mishap.rateLimit("3"));
    TROUBLES.put("done, cut", Mishap.doneButCut());
    TROUBLES.put("done, cut in the middle", Mishap.cutInTheMiddle());
    TROUBLES.put("done, half an answer for ever", Mishap.slowBody());
    TROUBLES.put("done, status 502", Mishap.doneBut(502));
    TROUBLES.put("done, status 504", Mishap.doneBut(504));
  }

  static Stream<Arguments> cases() {
    return TROUBLES.entrySet().stream()
        .flatMap(
            trouble ->
                Stream.of(
                    Arguments.of(
                        trouble.getKey() + ", making", "/v1/me/playlists", trouble.getValue()),
                    Arguments.of(
                        trouble.getKey() + ", adding", "/v1/playlists/", trouble.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isWrittenOnce(String name, String path, Mishap trouble) throws IOException {
    try (FakeSpotify fake = FakeSpotify.start()) {
      FakeAccount account = fake.account("ann");
      account.playlist("evening", 900, 3);
      fake.next(path, trouble);
      PlaylistPublisher publisher = new PlaylistPublisher(new Signed(fake, "ann", 700).api);

      SpotifyPlaylist made = publisher.publish(NewPlaylist.named("evening"), Signed.songs(0, 250));

      assertThat(account.named("evening")).hasSize(2);
      FakePlaylist written = account.named("evening").get(1);
      assertThat(written.id()).isEqualTo(made.id());
      assertThat(written.entries()).isEqualTo(Signed.uris(0, 250));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReplacedOnce(String name, String path, Mishap trouble) throws IOException {
    try (FakeSpotify fake = FakeSpotify.start()) {
      FakePlaylist playlist = fake.account("ann").playlist("old", 900, 30);
      fake.next(path, trouble);
      new PlaylistPublisher(new Signed(fake, "ann", 700).api)
          .replace(playlist.id(), Signed.songs(0, 120));
      assertThat(playlist.entries()).isEqualTo(Signed.uris(0, 120));
    }
  }

  @Test
  void asFewRequestsAsThereCanBe() throws IOException {
    try (FakeSpotify fake = FakeSpotify.start()) {
      fake.account("ann");
      new PlaylistPublisher(new Signed(fake, "ann").api)
          .publish(NewPlaylist.named("evening"), Signed.songs(0, 250));
      assertThat(fake.requests()).hasSize(1 + 3);
    }
  }

  @Test
  void strangersWritingMeanwhileIsAFailureNotADouble() throws IOException {
    try (FakeSpotify fake = FakeSpotify.start()) {
      FakePlaylist playlist = fake.account("ann").playlist("shared", 0, 2);
      fake.next("/v1/playlists/", Mishap.status(500));
      PlaylistPublisher publisher = new PlaylistPublisher(new Signed(fake, "ann").api);
      assertThatThrownBy(() -> publisher.append(playlist.id(), 1, Signed.songs(7, 3)))
          .isInstanceOf(WebUnavailableException.class);
      assertThat(playlist.entries()).hasSize(2);
    }
  }

  @Test
  void othersTracksAreRefusedBeforeAnythingIsMade() throws IOException {
    try (FakeSpotify fake = FakeSpotify.start()) {
      fake.account("ann");
      PlaylistPublisher publisher = new PlaylistPublisher(new Signed(fake, "ann").api);
      assertThatThrownBy(
              () -> publisher.publish(NewPlaylist.named("x"), List.of(new TrackId("fma:3"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("fma:3");
      assertThat(fake.requests()).isEmpty();
    }
  }
}
