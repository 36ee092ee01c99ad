package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spotify.TokenFile;
import org.songnet.spotify.fake.FakeAccount;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.store.Candidate;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;
import org.songnet.store.Library;

/** {@code candidates push} and {@code candidates pull} against a Spotify on this machine. */
class CandidatePlaylistsTest {

  private static final UserId ANN = new UserId("ann");
  private static final Instant PROPOSED = Instant.parse("2025-03-01T10:00:00Z");
  private static final String LOCAL = "local:7";

  @TempDir private Path folder;
  private FakeSpotify fake;
  private FakeAccount account;

  @BeforeEach
  void start() throws IOException {
    fake = FakeSpotify.start();
    account = fake.account("ann");
    account.followedPlaylist("data_1", 0, 2);
    new TokenFile(folder.resolve("spotify-token-default.json"))
        .save(fake.tokens("ann", Instant.now().plusSeconds(3600)));
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private Library library() throws IOException {
    return Library.open(folder.resolve("library.db"));
  }

  /** Proposes the first songs of the fake, and one that Spotify does not have. */
  private void propose(int count) throws IOException {
    List<Candidate> list = new ArrayList<>();
    for (String song : uris(0, count)) {
      list.add(candidate(song));
    }
    list.add(candidate(LOCAL));
    try (Library library = library()) {
      library.tracks().put(List.of(Track.of(LOCAL, "Home recording", "Me")));
      library.candidates().add(list);
    }
  }

  private static Candidate candidate(String song) {
    return new Candidate(ANN, 1, new TrackId(song), 0.5, false, "why", PROPOSED);
  }

  private static List<String> uris(int from, int to) {
    return IntStream.range(from, to).mapToObj(FakeMusic::uri).toList();
  }

  private Recorded candidates(String what, String... more) {
    List<String> args = new ArrayList<>(List.of("candidates", what, "--user", ANN.value()));
    args.addAll(List.of("--library", folder.resolve("library.db").toString()));
    args.addAll(List.of("--api-base", fake.url().toString(), "--config-dir", folder.toString()));
    args.addAll(List.of(more));
    return Recorded.run(args.toArray(new String[0]));
  }

  private Recorded works(String what) {
    Recorded run = candidates(what);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private FakePlaylist own(String name) {
    List<FakePlaylist> named = new ArrayList<>(account.named(name));
    named.removeIf(playlist -> playlist.id().equals(account.named("data_1").get(0).id()));
    assertThat(named).hasSize(1);
    return named.get(0);
  }

  private List<Label> labels() throws IOException {
    try (Library library = library()) {
      return library.labels().history(ANN);
    }
  }

  private List<String> open() throws IOException {
    try (Library library = library()) {
      return library.candidates().open(ANN).stream().map(one -> one.track().value()).toList();
    }
  }

  private long writes() {
    return fake.requests().stream().filter(request -> !request.startsWith("GET ")).count();
  }

  @Test
  void pushAddsEverySongOnce() throws IOException {
    propose(120);

    Recorded first = works("push");

    assertThat(first.out()).isEqualTo("120 songs added to 'data_candidates', 0 were there\n");
    assertThat(first.err()).contains("1 have no id of Spotify's", "Home recording - Me");
    assertThat(own("data_candidates").entries()).isEqualTo(uris(0, 120));
    assertThat(own("data_1").entries()).isEmpty();
    assertThat(own("data_0").entries()).isEmpty();
    assertThat(writes()).isEqualTo(3 + 2);

    assertThat(works("push").out()).startsWith("0 songs added to 'data_candidates', 120 were");
    assertThat(writes()).isEqualTo(3 + 2);
  }

  @Test
  void pullTakesAnswersFromWhereSongsWereMoved() throws IOException {
    propose(6);
    works("push");
    own("data_0").add(FakeMusic.uri(1));
    own("data_1").add(FakeMusic.uri(0), FakeMusic.uri(2), FakeMusic.uri(3), FakeMusic.uri(77));
    own("data_0").add(FakeMusic.uri(3));
    assertThat(works("push").out()).startsWith("0 songs added");

    Recorded pull = works("pull");

    assertThat(pull.out())
        .isEqualTo("2 likes, 1 dislikes saved; 3 songs removed from 'data_candidates'\n");
    assertThat(pull.err()).contains("so not answered: ");
    assertThat(labels())
        .extracting(label -> label.track().value(), Label::verdict, Label::origin)
        .containsExactly(
            answer(0, Verdict.LIKE), answer(2, Verdict.LIKE), answer(1, Verdict.DISLIKE));
    assertThat(own("data_candidates").entries()).isEqualTo(uris(3, 6));
    assertThat(open()).isEqualTo(plusLocal(uris(3, 6)));

    long writes = writes();
    assertThat(works("pull").out()).startsWith("0 likes, 0 dislikes saved; 0 songs removed");
    works("push");
    assertThat(writes()).isEqualTo(writes);
    assertThat(labels()).hasSize(3);
  }

  private static Tuple answer(int song, Verdict verdict) {
    return tuple(FakeMusic.uri(song), verdict, "spotify");
  }

  private static List<String> plusLocal(List<String> songs) {
    List<String> all = new ArrayList<>(songs);
    all.add(LOCAL);
    return all;
  }

  @Test
  void laterAnswersCountWhereverTheyAreGiven() throws IOException {
    propose(3);
    works("push");
    own("data_1").add(FakeMusic.uri(0));
    works("pull");
    try (Library library = library()) {
      for (int song : new int[] {0, 1}) {
        TrackId track = new TrackId(FakeMusic.uri(song));
        library.labels().add(new Label(ANN, track, Verdict.DISLIKE, Instant.now(), "test"));
      }
    }

    assertThat(works("pull").out()).startsWith("0 likes, 0 dislikes saved; 1 songs removed");
    assertThat(own("data_candidates").entries()).isEqualTo(uris(2, 3));
    try (Library library = library()) {
      assertThat(library.labels().latest(ANN).values())
          .extracting(Label::verdict)
          .containsOnly(Verdict.DISLIKE);
    }
  }

  @Test
  void interruptedPushIsFinishedByTheNext() throws IOException {
    propose(120);
    fake.next("/v1/playlists/", Mishap.quota(9_000));
    assertThat(candidates("push").err()).contains("try again after");
    failAt(6, Mishap.quota(9_000));
    assertThat(candidates("push").exitCode()).isEqualTo(1);
    assertThat(own("data_candidates").entries()).isEqualTo(uris(0, 100));

    assertThat(works("push").out()).startsWith("20 songs added to 'data_candidates', 100 were");

    assertThat(own("data_candidates").entries()).isEqualTo(uris(0, 120));
    assertThat(own("data_1").entries()).isEmpty();
    assertThat(own("data_0").entries()).isEmpty();
  }

  @Test
  void lostAnswerIsNoSecondWrite() throws IOException {
    propose(120);
    failAt(5, Mishap.doneButCut());
    assertThat(works("push").out()).startsWith("120 songs added");
    assertThat(own("data_candidates").entries()).isEqualTo(uris(0, 120));
  }

  @Test
  void interruptedPullIsFinishedByTheNext() throws IOException {
    propose(4);
    works("push");
    own("data_0").add(FakeMusic.uri(2));
    failAt(4, Mishap.quota(9_000));

    assertThat(candidates("pull").exitCode()).isEqualTo(1);
    assertThat(labels()).hasSize(1);
    assertThat(own("data_candidates").entries()).hasSize(4);

    assertThat(works("pull").out()).startsWith("0 likes, 0 dislikes saved; 1 songs removed");
    assertThat(labels()).hasSize(1);
    assertThat(own("data_candidates").entries())
        .isEqualTo(List.of(FakeMusic.uri(0), FakeMusic.uri(1), FakeMusic.uri(3)));
  }

  /** Of the next requests about what is on playlists, only the last goes wrong. */
  private void failAt(int request, Mishap mishap) {
    for (int i = 1; i < request; i++) {
      fake.next("/v1/playlists/", Mishap.without());
    }
    fake.next("/v1/playlists/", mishap);
  }

  @Test
  void playlistsMayHaveOtherNames() throws IOException {
    propose(2);
    String[] names = {"--candidates=New", "--likes=Yes", "--dislikes=No"};
    assertThat(candidates("pull", names).err()).contains("you have no playlist 'Yes' at Spotify");
    assertThat(candidates("push", names).out()).startsWith("2 songs added to 'New'");
    own("Yes").add(FakeMusic.uri(1));
    assertThat(candidates("pull", names).out()).startsWith("1 likes, 0 dislikes saved; 1 songs");
    assertThat(candidates("push", "--likes=Same", "--dislikes=Same").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void withoutSongsOfSpotifyNothingIsAsked() throws IOException {
    propose(0);
    assertThat(works("push").err()).contains("1 have no id of Spotify's");
    assertThat(fake.requests()).isEmpty();
  }
}
