package org.songnet.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnet.Track;
import org.songnet.spotify.fake.FakeTime;
import org.songnet.web.WebConfig;
import org.songnet.web.WebException;
import org.songnet.web.WebLimitException;
import org.songnet.web.WebListener;
import org.songnet.web.WebRefusedException;
import org.songnet.web.WebUnavailableException;

/** What each source asks, and what it makes of the answers, good and bad ones. */
class SourcesTest {

  private static final String AGENT = "songnet-test/1 ( me@example.org )";
  private static final String KEY = "0123456789abcdef";
  private static final String MBID = "20244d07-534f-4eff-b4d4-930878889970";
  private static final String ISRC = "USUM72104140";

  private final FakeTime time = new FakeTime();
  private FakeServices fake;

  @BeforeEach
  void start() throws IOException {
    fake = new FakeServices();
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private ServiceConfig here(ServiceConfig usual) {
    return usual.withBase(fake.url()).withWeb(usual.web().withTime(time, time));
  }

  private ReccoBeats reccoBeats() {
    return new ReccoBeats(here(ReccoBeats.usual(AGENT)), WebListener.NONE);
  }

  private MusicBrainz musicBrainz() {
    return new MusicBrainz(here(MusicBrainz.usual(AGENT)), WebListener.NONE);
  }

  private LastFm lastFm() {
    return new LastFm(here(LastFm.usual(AGENT)), KEY, WebListener.NONE);
  }

  @Test
  void reccoBeatsTellsSoundsAndCodes() throws IOException {
    fake.tell(
        "/v1/audio-features?ids=aaa,bbb,ccc",
        """
        {'content': [
          {'id': 'uuid-1', 'href': 'https://open.spotify.com/track/bbb', 'key': -1, 'mode': 1,
           'tempo': 120.5, 'energy': null, 'valence': 'high'},
          {'id': 'uuid-2', 'href': 'https://open.spotify.com/track/aaa', 'key': 0, 'loudness': -7},
          {'id': 'uuid-3'}]}
        """);
    fake.tell(
        "/v1/track?ids=aaa,bbb,ccc",
        """
        {'content': [
          {'id': 'uuid-1', 'trackTitle': 'B', 'isrc': 'USUM72104140',
           'href': 'https://open.spotify.com/track/bbb'},
          {'id': 'uuid-2', 'isrc': null, 'href': 'https://open.spotify.com/track/aaa'}]}
        """);
    Map<String, TrackFacts> told = reccoBeats().ask(List.of("aaa", "bbb", "ccc"));
    assertThat(told)
        .isEqualTo(
            Map.of(
                "aaa",
                    new TrackFacts(Map.of("key", 0., "loudness", -7.), List.of(), null, List.of()),
                "bbb",
                    new TrackFacts(
                        Map.of("mode", 1., "tempo", 120.5), List.of(), ISRC, List.of())));
    assertThat(fake.agents()).containsOnly(AGENT);
    assertThat(reccoBeats().questions(Track.of("spotify:track:4iV5W9uYEdYUVa79Axb7Rh", "A")))
        .containsExactly("4iV5W9uYEdYUVa79Axb7Rh");
    assertThat(reccoBeats().questions(Track.of("spotify:track:short", "A"))).isEmpty();
    assertThat(reccoBeats().questions(Track.of("local:1", "A", "B"))).isEmpty();
  }

  @Test
  void musicBrainzKnowsRecordingsByTheirCode() throws IOException {
    fake.tell(
        "/ws/2/isrc/" + ISRC + "?inc=artist-credits+genres&fmt=json",
        """
        {'isrc': 'USUM72104140', 'recordings': [
          {'id': 'r1', 'genres': [{'name': 'pop', 'count': 1}, {'name': 'Synth-Pop', 'count': 3}],
           'artist-credit': [{'name': 'X', 'artist': {'id': '%s'}}]},
          {'id': 'r2', 'genres': []}]}
        """
            .formatted(MBID));
    TrackFacts told = one(musicBrainz(), "isrc/" + ISRC);
    assertThat(told.genres()).containsExactly("synth-pop", "pop");
    assertThat(told.see()).containsExactly("artist/" + MBID);
    assertThat(musicBrainz().ask(List.of("isrc/USUM70000000"))).isEmpty();
    assertThat(musicBrainz().questions(Track.of("1", "A", "AC/DC").withIsrc(ISRC)))
        .containsExactly("isrc/" + ISRC, "artist?query=artist%3A%22AC%2FDC%22&limit=5");
    assertThat(musicBrainz().questions(Track.of("1", "A").withIsrc("../artist"))).isEmpty();
  }

  @Test
  void musicBrainzKnowsArtistsByTheirName() throws IOException {
    String search = musicBrainz().questions(Track.of("1", "A", "The \"X\"")).get(0);
    fake.tell(
        "/ws/2/artist?query=artist:\"The \\\"X\\\"\"&limit=5&fmt=json",
        """
        {'artists': [{'id': '11111111-534f-4eff-b4d4-930878889970', 'name': 'The X Files'},
          {'id': '%s', 'name': 'The \\"X\\"', 'score': 90}]}
        """
            .formatted(MBID));
    fake.tell(
        "/ws/2/artist/" + MBID + "?inc=genres&fmt=json",
        "{'id': '%s', 'genres': [{'name': 'rock', 'count': 7}]}".formatted(MBID));
    TrackFacts found = one(musicBrainz(), search);
    assertThat(found.see()).containsExactly("artist/" + MBID);
    assertThat(found.tellsSomething()).isFalse();
    assertThat(one(musicBrainz(), "artist/" + MBID).genres()).containsExactly("rock");
  }

  @Test
  void musicBrainzIsAskedOnceASecond() throws IOException {
    MusicBrainz source = musicBrainz();
    for (int i = 0; i < 3; i++) {
      source.ask(List.of("isrc/USUM7000000" + i));
    }
    assertThat(time.sleeps()).containsExactly(Duration.ofMillis(1_100), Duration.ofMillis(1_100));
    fake.next(FakeServices.busy(503, "7"));
    source.ask(List.of("isrc/" + ISRC));
    assertThat(time.sleeps()).contains(Duration.ofSeconds(7));
  }

  @Test
  void lastFmTellsTags() throws IOException {
    String song = lastFm().questions(Track.of("1", "Hells Bells", "AC/DC")).get(0);
    assertThat(song).isEqualTo("artist=AC%2FDC&track=Hells%20Bells");
    fake.tell(
        "/2.0/?method=track.getTopTags&artist=AC/DC&track=Hells Bells&autocorrect=1&api_key="
            + KEY
            + "&format=json",
        """
        {'toptags': {'tag': [{'count': 100, 'name': 'Hard Rock', 'url': ''},
          {'count': 80, 'name': 'seen live'}, {'count': '60', 'name': 'ac/dc'},
          {'count': 55, 'name': 'rock'}, {'count': 3, 'name': 'jazz'}],
          '@attr': {'artist': 'AC/DC', 'track': 'Hells Bells'}}}
        """);
    assertThat(one(lastFm(), song).genres()).containsExactly("hard rock", "rock");
    fake.tell(artist("Cher"), "{'toptags': {'tag': {'count': 100, 'name': 'pop'}}}");
    assertThat(one(lastFm(), "artist=Cher").genres()).containsExactly("pop");
    fake.tell(artist("Nobody"), "{'error': 6, 'message': 'could not be found', 'links': []}");
    fake.tell(artist("Noone"), 404, "{'error': 6, 'message': 'Artist not found'}");
    fake.tell(artist("Tagless"), "{'toptags': {'tag': []}}");
    assertThat(lastFm().ask(List.of("artist=Nobody", "artist=Noone"))).isEmpty();
    assertThat(one(lastFm(), "artist=Tagless").tellsSomething()).isFalse();
  }

  private static String artist(String name) {
    return "/2.0/?method=artist.getTopTags&artist=%s&autocorrect=1&api_key=%s&format=json"
        .formatted(name, KEY);
  }

  @Test
  void lastFmsErrorsAreToldApart() {
    for (int passing : new int[] {8, 11, 16}) {
      fake.tell(artist("Cher"), "{'error': %d, 'message': ''}".formatted(passing));
      assertThatThrownBy(() -> lastFm().ask(List.of("artist=Cher")))
          .isInstanceOf(WebUnavailableException.class)
          .hasMessageContaining("error " + passing);
    }
    fake.tell(artist("Cher"), "{'error': 29, 'message': ''}");
    assertThatThrownBy(() -> lastFm().ask(List.of("artist=Cher")))
        .isInstanceOf(WebLimitException.class);
    for (int refused : new int[] {4, 10, 26}) {
      fake.tell(artist("Cher"), 403, "{'error': %d, 'message': 'key %s'}".formatted(refused, KEY));
      assertThatThrownBy(() -> lastFm().ask(List.of("artist=Cher")))
          .isInstanceOf(WebRefusedException.class)
          .message()
          .doesNotContain(KEY);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LastFm(LastFm.usual(AGENT), "my key", WebListener.NONE))
        .withMessageContaining("letters and digits")
        .withMessageNotContaining("my key");
  }

  static Stream<Arguments> passingTrouble() {
    return Stream.of(
            FakeServices.status(500),
            FakeServices.status(502),
            FakeServices.busy(503, "2"),
            FakeServices.busy(429, "3"),
            FakeServices.status(429),
            FakeServices.text(200, "<html>Sign in to this network</html>"),
            FakeServices.text(200, ""),
            FakeServices.text(200, "[]"),
            FakeServices.text(200, "{}"),
            FakeServices.cut(),
            FakeServices.cutInTheMiddle())
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("passingTrouble")
  void passingTroublePasses(FakeServices.Mishap trouble) throws IOException {
    fake.tell("/v1/audio-features?ids=aaa", "{'content': []}");
    fake.tell(
        "/v1/track?ids=aaa",
        "{'content': [{'isrc': '%s', 'href': 'https://open.spotify.com/track/aaa'}]}"
            .formatted(ISRC));
    fake.next(trouble, trouble, trouble);
    assertThat(one(reccoBeats(), "aaa").isrc()).isEqualTo(ISRC);
    assertThat(fake.requests()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("passingTrouble")
  void lastingTroubleIsNeverAnAnswer(FakeServices.Mishap trouble) {
    TrackSource source = reccoBeats();
    fake.next(Collections.nCopies(10, trouble).toArray(new FakeServices.Mishap[0]));
    assertThatThrownBy(() -> source.ask(List.of("aaa"))).isInstanceOf(WebException.class);
    // The JDK's client repeats a request itself whose connection was cut.
    assertThat(fake.requests()).hasSizeBetween(5, 10);
  }

  @Test
  void longWaitsAndRefusalsEndAtOnce() {
    fake.next(FakeServices.busy(429, "3600"));
    assertThatThrownBy(() -> reccoBeats().ask(List.of("aaa")))
        .isInstanceOf(WebLimitException.class)
        .hasMessage("ReccoBeats wants fewer requests; try again after 2026-01-02T04:04:05Z");
    fake.next(FakeServices.busy(503, "3600"));
    assertThatThrownBy(() -> musicBrainz().ask(List.of("isrc/" + ISRC)))
        .isInstanceOf(WebUnavailableException.class);
    fake.next(FakeServices.status(400));
    assertThatThrownBy(() -> musicBrainz().ask(List.of("isrc/" + ISRC)))
        .isInstanceOf(WebRefusedException.class)
        .hasMessageContaining("400");
    fake.next(FakeServices.text(404, "<html>Not here</html>"));
    assertThatThrownBy(() -> musicBrainz().ask(List.of("isrc/" + ISRC)))
        .isInstanceOf(WebRefusedException.class);
    assertThat(fake.requests()).hasSize(4);
  }

  @Test
  void addressesMustBeSafeAndAskersNamed() {
    assertThat(MusicBrainz.usual(AGENT).withBase(URI.create("https://example.org/")).base())
        .hasToString("https://example.org");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MusicBrainz.usual(AGENT).withBase(URI.create("http://example.org")))
        .withMessageContaining("https");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MusicBrainz.usual(" "))
        .withMessageContaining("userAgent");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebConfig.defaults().withPace(Duration.ofMillis(-1)))
        .withMessageContaining("pace");
  }

  private static TrackFacts one(TrackSource source, String question) throws IOException {
    Map<String, TrackFacts> told = source.ask(List.of(question));
    assertThat(told).containsOnlyKeys(question);
    return Objects.requireNonNull(told.get(question));
  }
}
