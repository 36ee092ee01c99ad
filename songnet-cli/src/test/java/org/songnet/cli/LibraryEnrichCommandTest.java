package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Recommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.lookup.FakeServices;
import org.songnet.spi.ModelStore;
import org.songnet.store.Library;

/** {@code library enrich} against services on this machine, and what its answers are good for. */
class LibraryEnrichCommandTest {

  private static final int SONGS = 6;

  @TempDir private Path folder;
  private FakeServices fake;
  private Path library;

  /** Six songs heard on many days; ReccoBeats knows the first five, MusicBrainz the artist. */
  @BeforeEach
  void hear() throws IOException {
    StringBuilder rows = new StringBuilder("track,timestamp,title,artist,ms_played\n");
    for (int day = 1; day <= 20; day++) {
      for (int song = 0; song < SONGS; song++) {
        rows.append(
            "spotify:track:%s,2024-01-%02dT1%d:00:00Z,Song %d,Cher,200000\n"
                .formatted(id(song), day, song % 2, song));
      }
    }
    Path history = Files.writeString(folder.resolve("history.csv"), rows);
    library = folder.resolve("library.db");
    Recorded run = Recorded.run("import", history.toString(), "--library", library.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();

    String ids = // in the order they were heard
        IntStream.of(0, 2, 4, 1, 3, 5)
            .mapToObj(LibraryEnrichCommandTest::id)
            .collect(Collectors.joining(","));
    List<String> sounds = new ArrayList<>();
    for (int song = 0; song < SONGS - 1; song++) {
      sounds.add(
          "{'href': 'https://open.spotify.com/track/%s', 'tempo': %d, 'energy': 0.%d}"
              .formatted(id(song), 100 + song, song));
    }
    fake =
        new FakeServices()
            .tell("/v1/audio-features?ids=" + ids, "{'content': " + sounds + "}")
            .tell("/v1/track?ids=" + ids, "{'content': []}")
            .tell(
                "/ws/2/artist?query=artist:\"Cher\"&limit=5&fmt=json",
                "{'artists': [{'id': 'bfcc6d75-a6a5-4bc6-8282-47aec8531818', 'name': 'Cher'}]}")
            .tell(
                "/ws/2/artist/bfcc6d75-a6a5-4bc6-8282-47aec8531818?inc=genres&fmt=json",
                "{'genres': [{'name': 'dance-pop', 'count': 9}]}");
  }

  private static String id(int song) {
    return "0000000000000000000s" + (10 + song);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private Recorded enrich(String... more) {
    List<String> args = new ArrayList<>(List.of("library", "enrich"));
    args.addAll(List.of("--library", library.toString(), "--api-base", fake.url().toString()));
    args.addAll(List.of(more));
    return Recorded.run(args.toArray(new String[0]));
  }

  @Test
  void asksEachSourceAndNothingTwice() throws IOException {
    String[] both = {"--source", "reccobeats,musicbrainz", "--contact", "me@example.org", "--json"};
    Recorded run = enrich(both);
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode sources = JsonText.parse(run.out()).get("sources");
    assertThat(sources.get(0).toString())
        .isEqualTo(
            "{\"source\":\"reccobeats\",\"songs\":6,\"found\":5,\"unknown\":1,\"unaskable\":0,"
                + "\"failed\":0,\"requests\":2}");
    assertThat(sources.get(1).get("found").asInt()).isEqualTo(6);
    assertThat(sources.get(1).get("requests").asInt()).isEqualTo(2);
    assertThat(fake.agents()).allMatch(agent -> agent.contains("me@example.org"));
    try (Library open = Library.open(library)) {
      assertThat(open.tracks().find(new TrackId("spotify:track:" + id(5))).orElseThrow().genres())
          .containsExactly("dance-pop");
    }
    Recorded again = enrich(both);
    assertThat(JsonText.parse(again.out()).get("sources").get(0).get("songs").asInt()).isZero();
    assertThat(fake.requests()).hasSize(4);
  }

  @Test
  void whatWasToldIsGoodForTraining() throws IOException {
    enrich("--source", "reccobeats,musicbrainz", "--contact", "me@example.org");
    Path model = folder.resolve("taste.songnet");
    Recorded train =
        Recorded.run(
            "train",
            "content",
            "--library",
            library.toString(),
            "--features",
            library.toString(),
            "--set",
            "epochs=1",
            "--out",
            model.toString());
    assertThat(train.exitCode()).as(train.err()).isZero();
    assertThat(train.err()).contains("features: reccobeats: 6 rows");
    try (Recommender trained = ModelStore.load(model)) {
      Track first = trained.catalog().track(0);
      assertThat(first.genres()).containsExactly("dance-pop");
    }
    Path songs =
        Files.writeString(folder.resolve("songs.csv"), "id\nspotify:track:" + id(3) + "\n");
    Recorded score =
        Recorded.run(
            "score",
            "--model",
            model.toString(),
            "--features",
            library.toString(),
            songs.toString());
    assertThat(score.exitCode()).as(score.err()).isZero();
    assertThat(score.out()).contains("Song 3");
    Recorded features = Recorded.run("features", library.toString());
    assertThat(features.out().replaceAll(" +", " ")).contains("tempo 5 83.3", "genres 6 100.0");
  }

  @Test
  void genresReachTheModelsOfTheLibrary() throws IOException {
    enrich("--source", "musicbrainz", "--contact", "me@example.org");
    Path model = folder.resolve("popular.songnet");
    Recorded train =
        Recorded.run(
            "train", "popularity", "--library", library.toString(), "--out", model.toString());
    assertThat(train.exitCode()).as(train.err()).isZero();
    try (Recommender trained = ModelStore.load(model)) {
      assertThat(trained.catalog().track(0).genres()).containsExactly("dance-pop");
    }
  }

  @Test
  void libraryWithoutFeaturesSaysWhatToDo() {
    Recorded run = Recorded.run("features", library.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("knows no features; run 'songnet library enrich' first");
  }

  @Test
  void oneSourceThatFailsDoesNotStopTheNext() throws IOException {
    fake.next(FakeServices.busy(429, "7200"));
    Recorded run = enrich("--source", "reccobeats,musicbrainz", "--contact", "me@example.org");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("musicbrainz").doesNotContain("reccobeats");
    assertThat(run.err()).contains("ReccoBeats wants fewer requests; try again after");
    try (Library open = Library.open(library)) {
      TrackRecord song = open.tracks().find(new TrackId("spotify:track:" + id(0))).orElseThrow();
      assertThat(song.genres()).containsExactly("dance-pop");
      assertThat(open.findings().of(song.id())).hasSize(1);
    }
    assertThat(enrich().exitCode()).isZero();
  }

  @Test
  void keysStaySecret() {
    String key = "0123456789abcdef";
    fake.next(FakeServices.status(403), FakeServices.cut());
    String[] args = {"--source", "lastfm", "--lastfm-key", key, "--verbose", "--limit", "1"};
    Recorded refused = enrich(args);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("Last.fm refused").doesNotContain(key);
    assertThat(library).content(StandardCharsets.ISO_8859_1).doesNotContain(key);
  }

  @Test
  void wrongWordsAreNamed() {
    assertThat(enrich("--source", "oracle").err())
        .contains("no source 'oracle'; there are reccobeats, musicbrainz and lastfm");
    assertThat(enrich("--source", "musicbrainz").err()).contains("--contact", "SONGNET_CONTACT");
    assertThat(enrich("--source", "lastfm").err()).contains("--lastfm-key");
    assertThat(enrich("--limit", "0").exitCode()).isEqualTo(2);
    assertThat(enrich("--source", "lastfm", "--lastfm-key", "my key").err())
        .contains("letters and digits");
  }

  @Test
  void ctrlCEndsIt() {
    Recorded run =
        Recorded.run(
            "",
            () -> true,
            "library",
            "enrich",
            "--library",
            library.toString(),
            "--api-base",
            fake.url().toString());
    assertThat(run.exitCode()).isEqualTo(130);
    assertThat(fake.requests()).isEmpty();
  }
}
