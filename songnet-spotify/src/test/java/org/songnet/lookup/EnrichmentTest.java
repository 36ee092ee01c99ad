package org.songnet.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.spotify.SyncListener;
import org.songnet.spotify.fake.FakeTime;
import org.songnet.store.FeatureValue;
import org.songnet.store.Finding;
import org.songnet.store.Library;
import org.songnet.web.WebLimitException;
import org.songnet.web.WebUnavailableException;

/** What is asked, what is kept, and what happens in between. */
class EnrichmentTest {

  private static final int ALL = 1_000_000;
  private static final String CODE = "USUM72104140";

  @TempDir private Path folder;
  private final FakeTime time = new FakeTime();
  private final Oracle oracle = new Oracle();
  private Library library;

  @BeforeEach
  void open() throws IOException {
    library = Library.open(folder.resolve("library.db"));
  }

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  /** Asks by song, then by artist; a song without a title it cannot ask about. */
  private static final class Oracle implements TrackSource {
    private final Map<String, TrackFacts> known = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int atOnce = 1;
    private IOException trouble = new IOException("never thrown");
    private int troubles;

    @Override
    public String name() {
      return "oracle";
    }

    @Override
    public List<String> questions(Track track) {
      return track.title().isEmpty()
          ? List.of()
          : List.of("song " + track.title(), "artist " + track.artists().get(0));
    }

    @Override
    public int atOnce() {
      return atOnce;
    }

    @Override
    public Map<String, TrackFacts> ask(List<String> questions) throws IOException {
      assertThat(questions).isNotEmpty().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(atOnce);
      if (troubles > 0) {
        troubles--;
        throw trouble;
      }
      asked.addAll(questions);
      Map<String, TrackFacts> told = new HashMap<>(known);
      told.keySet().retainAll(questions);
      return told;
    }
  }

  private void songs(int count) throws IOException {
    List<TrackRecord> songs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      songs.add(Track.of("id" + i, "S" + i, "A" + i % 3));
    }
    library.tracks().put(songs);
  }

  private EnrichmentReport run() throws IOException {
    return new Enrichment(library, time).run(oracle, ALL, SyncListener.NONE);
  }

  private Finding finding(String track) throws IOException {
    List<Finding> findings = library.findings().of(new TrackId(track));
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Test
  void factsAreKeptWithWhereTheyAreFrom() throws IOException {
    songs(3);
    library.tracks().put(List.of(Track.of("nameless", "")));
    oracle.known.put(
        "song S0", new TrackFacts(Map.of("tempo", 99.5), List.of("pop", "folk"), CODE, List.of()));
    oracle.known.put("artist A1", TrackFacts.ofGenres(List.of("rock")));
    assertThat(run()).isEqualTo(new EnrichmentReport("oracle", 4, 2, 1, 1, 0, 5));

    TrackId first = new TrackId("id0");
    assertThat(library.features().of(first))
        .containsExactly(new FeatureValue(first, "oracle", "tempo", 99.5, time.instant()));
    assertThat(library.tracks().find(first))
        .contains(Track.of("id0", "S0", "A0").withGenres(List.of("pop", "folk")).withIsrc(CODE));
    assertThat(finding("id0"))
        .isEqualTo(new Finding(first, "oracle", "song S0", List.of("pop", "folk"), time.instant()));
    assertThat(finding("id1").question()).contains("artist A1");
    assertThat(finding("id2").question()).isEmpty();
    assertThat(library.findings().of(new TrackId("nameless"))).isEmpty();
  }

  @Test
  void whatIsKnownOfATrackStays() throws IOException {
    library.tracks().put(List.of(Track.of("a", "S0", "A").withGenres(List.of("jazz"))));
    oracle.known.put("song S0", TrackFacts.ofGenres(List.of("pop")));
    run();
    assertThat(library.tracks().find(new TrackId("a")).orElseThrow().genres())
        .containsExactly("jazz");
    assertThat(finding("a").genres()).containsExactly("pop");
  }

  @Test
  void artistsAreAskedAboutOnce() throws IOException {
    songs(30);
    oracle.known.put("artist A0", TrackFacts.ofGenres(List.of("pop")));
    assertThat(run().found()).isEqualTo(10);
    assertThat(oracle.asked).hasSize(30 + 3).doesNotHaveDuplicates();
    assertThat(run().tracks()).isZero();
  }

  @Test
  void questionsGoOutInFullBatches() throws IOException {
    songs(90);
    oracle.atOnce = 40;
    assertThat(run().unknown()).isEqualTo(90);
    assertThat(oracle.asked).hasSize(90 + 3).doesNotHaveDuplicates();
  }

  @Test
  void answersLeadToBetterQuestions() throws IOException {
    songs(1);
    TrackFacts signpost = new TrackFacts(Map.of(), List.of(), null, List.of("x", "y", "song S0"));
    oracle.known.put("song S0", signpost);
    oracle.known.put("y", TrackFacts.ofGenres(List.of("ska")));
    run();
    assertThat(oracle.asked).containsExactly("song S0", "x", "y");
    assertThat(finding("id0").question()).contains("y");
  }

  @Test
  void whatIsUnknownIsAskedAgainAfterAMonth() throws IOException {
    songs(1);
    run();
    time.pass(Duration.ofDays(29));
    assertThat(run().tracks()).isZero();
    time.pass(Duration.ofDays(2));
    oracle.known.put("song S0", TrackFacts.ofGenres(List.of("pop")));
    assertThat(run().found()).isEqualTo(1);
    time.pass(Duration.ofDays(360));
    assertThat(run().tracks()).isZero();
    time.pass(Duration.ofDays(6));
    assertThat(run().tracks()).isEqualTo(1);
  }

  @Test
  void failuresAreNoAnswers() throws IOException {
    songs(5);
    oracle.known.put("song S0", TrackFacts.ofGenres(List.of("pop")));
    oracle.trouble = new WebUnavailableException("down", 503);
    oracle.troubles = 2;
    EnrichmentReport report = run();
    assertThat(List.of(report.failed(), report.unknown())).containsExactly(2, 3);
    assertThat(library.findings().of(new TrackId("id0"))).isEmpty();
    assertThat(run()).isEqualTo(new EnrichmentReport("oracle", 2, 1, 1, 0, 0, 2));

    songs(9);
    oracle.troubles = 3;
    assertThatThrownBy(this::run).isSameAs(oracle.trouble);
    assertThat(run().unknown()).isEqualTo(4);
  }

  @Test
  void aLimitEndsTheRunAndTheNextGoesOn() throws IOException {
    songs(10);
    oracle.known.put("song S0", TrackFacts.ofGenres(List.of("pop")));
    SyncListener listener =
        new SyncListener() {
          @Override
          public void onStep(int done, int known, String what) {
            oracle.troubles = done == 4 ? 1 : 0;
          }
        };
    oracle.trouble = new WebLimitException("enough", false, time.instant());
    assertThatThrownBy(() -> new Enrichment(library, time).run(oracle, ALL, listener))
        .isSameAs(oracle.trouble);
    assertThat(finding("id0").genres()).containsExactly("pop");
    assertThat(run().tracks()).isEqualTo(6);
    assertThat(oracle.asked).hasSize(13).doesNotHaveDuplicates();
  }

  @Test
  void cancelledAfterEveryQuestionItEndsUpTheSame() throws IOException {
    songs(7);
    oracle.known.put("artist A2", TrackFacts.ofGenres(List.of("pop")));
    int runs = 0;
    boolean done = false;
    while (!done) {
      int before = oracle.asked.size();
      SyncListener impatient =
          new SyncListener() {
            @Override
            public boolean isCancelled() {
              return oracle.asked.size() > before;
            }
          };
      try {
        new Enrichment(library, time).run(oracle, ALL, impatient);
        done = true;
      } catch (CancellationException e) {
        runs++;
      }
    }
    assertThat(runs).isEqualTo(9);
    assertThat(oracle.asked).hasSize(10).doesNotHaveDuplicates();
    assertThat(finding("id2").genres()).containsExactly("pop");
    assertThat(finding("id5").genres()).containsExactly("pop");
  }

  @Test
  void noMoreThanTheLimit() throws IOException {
    library.tracks().put(List.of(Track.of("x", ""), Track.of("y", ""), Track.of("z", "")));
    songs(7);
    EnrichmentReport report = new Enrichment(library, time).run(oracle, 2, SyncListener.NONE);
    assertThat(List.of(report.tracks(), report.unaskable())).containsExactly(5, 3);
    assertThat(oracle.asked).hasSize(4);
    assertThatThrownBy(() -> new Enrichment(library, time).run(oracle, 0, SyncListener.NONE))
        .hasMessageContaining("limit");
  }
}
