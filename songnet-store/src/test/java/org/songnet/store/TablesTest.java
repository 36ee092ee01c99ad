package org.songnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.ReleaseDate;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;
import org.songnet.data.ListenerPlaylist;
import org.songnet.store.Label.Verdict;

class TablesTest {

  private static final UserId ANN = new UserId("ann");
  private static final UserId BOB = new UserId("bob");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final TrackRecord HALO = Track.of("a", "Halo", "Beyoncé");
  private static final TrackRecord ROAR = Track.of("b", "Roar", "Katy Perry");

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    library = Library.open(folder.resolve("library.db"));
  }

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private void reopen() throws IOException {
    close();
    open();
  }

  @Test
  void keepsAllThatATrackTells() throws IOException {
    TrackRecord full =
        TrackRecord.of(new TrackId("x"), "One \"1\"", List.of("A", "B, C"))
            .withAlbum("Album")
            .withDuration(Duration.ofMillis(1234))
            .withExplicit(false)
            .withGenres(List.of("pop", "k-pop"))
            .withIsrc("USRC17607839")
            .withPopularity(42.5)
            .withReleased(ReleaseDate.parse("1999-05"));
    library.tracks().put(List.of(full, HALO));
    reopen();
    assertThat(library.tracks().find(full.id())).contains(full);
    assertThat(library.tracks().find(HALO.id())).contains(HALO);
    assertThat(library.tracks().catalog().size()).isEqualTo(2);
    assertThat(library.tracks().find(new TrackId("y"))).isEmpty();
  }

  @Test
  void fillsInWhatWasNotKnownOfATrack() throws IOException {
    library.tracks().put(List.of(HALO.withAlbum("First").withPopularity(10)));
    library
        .tracks()
        .put(List.of(HALO.withAlbum("Second").withIsrc("X").withPopularity(20), ROAR, HALO));
    assertThat(library.tracks().find(HALO.id()))
        .contains(HALO.withAlbum("First").withIsrc("X").withPopularity(20));
    assertThat(library.tracks().count()).isEqualTo(2);
  }

  @Test
  void findsTheSameRecordingUnderOtherIds() throws IOException {
    TrackRecord remaster = Track.of("c", "halo - Remastered 2011", "Beyonce");
    TrackRecord sameCode = Track.of("d", "Another name", "Someone").withIsrc("I1");
    TrackRecord nameless = Track.of("e", "");
    library.tracks().put(List.of(HALO.withIsrc("I1"), ROAR, remaster, sameCode, nameless));
    assertThat(library.tracks().sameRecording(HALO.withIsrc("I1")))
        .extracting(TrackRecord::id)
        .containsExactly(HALO.id(), remaster.id(), sameCode.id());
    assertThat(library.tracks().sameRecording(remaster))
        .extracting(TrackRecord::id)
        .containsExactly(HALO.id(), remaster.id());
    assertThat(library.tracks().sameRecording(nameless)).containsExactly(nameless);
  }

  @Test
  void artistsOfTracksAreKnownByTheirIds() throws IOException {
    library.tracks().put(List.of(HALO, ROAR));
    library.tracks().putArtistIds(Map.of(HALO.id(), List.of("artist:2", "artist:1")));
    library.tracks().putArtistIds(Map.of(HALO.id(), List.of("artist:1")));
    reopen();
    assertThat(library.tracks().artistIds())
        .isEqualTo(Map.of(HALO.id(), Set.of("artist:1", "artist:2")));
  }

  @Test
  void theLastLabelCountsAndTheOthersAreKept() throws IOException {
    Label like = new Label(ANN, HALO.id(), Verdict.LIKE, NOON, "test");
    Label later = new Label(ANN, ROAR.id(), Verdict.SKIP, NOON.plusSeconds(1), "test");
    Label dislike = new Label(ANN, HALO.id(), Verdict.DISLIKE, NOON.plusSeconds(2), "test");
    library.labels().add(like);
    library.labels().addAll(List.of(later, dislike));
    library.labels().add(new Label(BOB, HALO.id(), Verdict.LIKE, NOON, "test"));
    reopen();
    assertThat(library.labels().history(ANN)).containsExactly(like, later, dislike);
    assertThat(library.labels().latest(ANN).values()).containsExactly(later, dislike);
    assertThat(library.labels().count()).isEqualTo(4);
    assertThat(library.labels().history(new UserId("nobody"))).isEmpty();
  }

  @Test
  void aLabelledTrackIsNamedLater() throws IOException {
    library.labels().add(new Label(ANN, HALO.id(), Verdict.LIKE, NOON, "test"));
    assertThat(library.tracks().find(HALO.id())).contains(Track.of("a", ""));
    library.tracks().put(List.of(HALO));
    assertThat(library.tracks().find(HALO.id())).contains(HALO);
    assertThat(library.tracks().sameRecording(Track.of("z", "HALO", "Beyoncé"))).hasSize(1);
  }

  @Test
  void poolsHaveEachTrackOnce() throws IOException {
    library.pools().add("crawl", List.of(HALO, ROAR, HALO), NOON);
    library.pools().add("catalog", List.of(ROAR), NOON);
    library.pools().add("catalog", List.of(ROAR), NOON.plusSeconds(9));
    assertThat(library.pools().tracks("crawl")).containsExactly(HALO, ROAR);
    assertThat(library.pools().allTracks()).containsExactly(HALO, ROAR);
    assertThat(library.pools().sizes()).isEqualTo(Map.of("crawl", 2, "catalog", 1));
    library.pools().clear("crawl");
    assertThat(library.pools().sizes()).isEqualTo(Map.of("catalog", 1));
    assertThat(library.tracks().count()).isEqualTo(2);
  }

  @Test
  void candidatesAreOpenUntilTheyAreLabelled() throws IOException {
    Candidate old = new Candidate(ANN, 1, HALO.id(), .5, false, "old", NOON);
    Candidate first = new Candidate(ANN, 2, ROAR.id(), .9, true, "new", NOON.plusSeconds(5));
    Candidate second = new Candidate(ANN, 2, HALO.id(), .1, false, "again", NOON.plusSeconds(5));
    assertThat(library.candidates().lastRound(ANN)).isZero();
    library.candidates().add(List.of(old));
    library.labels().add(new Label(ANN, HALO.id(), Verdict.SKIP, NOON.plusSeconds(1), "test"));
    assertThat(library.candidates().open(ANN)).isEmpty();
    library.candidates().add(List.of(first, second));
    assertThat(library.candidates().open(ANN)).containsExactly(first, second);
    library.labels().add(new Label(ANN, ROAR.id(), Verdict.LIKE, NOON.plusSeconds(6), "test"));
    library.labels().add(new Label(BOB, HALO.id(), Verdict.LIKE, NOON.plusSeconds(6), "test"));
    assertThat(library.candidates().open(ANN)).containsExactly(second);
    assertThat(library.candidates().all(ANN)).containsExactly(old, first, second);
    assertThat(library.candidates().lastRound(ANN)).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Candidate(ANN, 0, HALO.id(), 0, false, "", NOON))
        .withMessageContaining("0");
  }

  @Test
  void playlistsAreReplacedWhole() throws IOException {
    PlaylistInfo info = new PlaylistInfo("spotify:playlist:1", ANN, "v1", NOON);
    ListenerPlaylist before = ListenerPlaylist.of("Mine", List.of(HALO, ROAR, HALO));
    library.playlists().put(info, before);
    reopen();
    assertThat(library.playlists().find(info.id())).contains(before);
    PlaylistInfo changed = new PlaylistInfo(info.id(), ANN, null, NOON.plusSeconds(1));
    ListenerPlaylist after =
        new ListenerPlaylist(
            "Still mine", List.of(new ListenerPlaylist.Entry(ROAR, LocalDate.of(2026, 1, 2))));
    library.playlists().put(changed, after);
    assertThat(library.playlists().find(info.id())).contains(after);
    assertThat(library.playlists().all()).containsExactly(changed);
    assertThat(library.playlists().info(info.id())).contains(changed);
    library.playlists().remove(info.id());
    assertThat(library.playlists().find(info.id())).isEmpty();
    assertThat(library.tracks().count()).isEqualTo(2);
  }

  @Test
  void interactionsAreAddedOnce() throws IOException {
    TrackInteraction saved = new TrackInteraction(ANN, HALO.id(), InteractionKind.SAVED, NOON);
    TrackInteraction top = new TrackInteraction(ANN, HALO.id(), InteractionKind.TOP, null);
    TrackInteraction again =
        new TrackInteraction(ANN, HALO.id(), InteractionKind.SAVED, NOON.plusMillis(1));
    assertThat(library.interactions().add(List.of(saved, top, saved))).isEqualTo(2);
    assertThat(library.interactions().add(List.of(top, again))).isEqualTo(1);
    reopen();
    assertThat(library.interactions().all(EnumSet.allOf(InteractionKind.class)))
        .containsExactly(saved, top, again);
    assertThat(library.interactions().all(EnumSet.of(InteractionKind.TOP))).containsExactly(top);
    assertThat(library.interactions().counts())
        .isEqualTo(Map.of(InteractionKind.SAVED, 2, InteractionKind.TOP, 1));
  }

  @Test
  void aCrawlGoesOnWhereItWas() throws IOException {
    CrawlNode start = new CrawlNode("playlist", "p", "Mine", 0);
    CrawlNode artist = new CrawlNode("artist", "q", "A", 1);
    CrawlNode deeper = new CrawlNode("artist", "q", "A", 5);
    assertThat(library.crawl("c").found(start)).isTrue();
    assertThat(library.crawl("c").found(artist)).isTrue();
    assertThat(library.crawl("c").found(deeper)).isFalse();
    library.crawl("c").led(start, artist);
    library.crawl("c").led(start, deeper);
    library.crawl("c").visited(start);
    reopen();
    Crawl crawl = library.crawl("c");
    assertThat(crawl.next()).contains(artist);
    assertThat(crawl.nodes()).containsExactly(start, artist);
    assertThat(crawl.edges()).containsExactly(new Crawl.Edge(start, artist));
    assertThat(List.of(crawl.waiting(), crawl.visitedCount())).containsExactly(1, 1);
    assertThat(library.crawl("other").next()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crawl.visited(new CrawlNode("artist", "unknown", "", 0)))
        .withMessageContaining("unknown");
    crawl.clear();
    assertThat(crawl.next()).isEmpty();
  }

  @Test
  void answersAreKeptUntilTheyExpire() throws IOException {
    library.answers().put("oracle", "who?", "me", NOON, NOON.plusSeconds(10));
    library.answers().put("oracle", "who?", "you", NOON.plusSeconds(1), NOON.plusSeconds(10));
    reopen();
    assertThat(library.answers().find("oracle", "who?", NOON.plusSeconds(9)))
        .contains(new AnswerCache.Answer("you", NOON.plusSeconds(1)));
    assertThat(library.answers().find("oracle", "who?", NOON.plusSeconds(10))).isEmpty();
    assertThat(library.answers().find("other", "who?", NOON)).isEmpty();
    library.answers().removeExpired(NOON.plusSeconds(10));
    assertThat(library.answers().find("oracle", "who?", NOON)).isEmpty();
  }

  @Test
  void findingsSayWhoIsStillToBeAsked() throws IOException {
    library.tracks().put(List.of(HALO, ROAR, Track.of("c", "Other", "Someone")));
    Finding halo = new Finding(HALO.id(), "oracle", "isrc/1", List.of("pop", "r&b"), NOON);
    Finding roar = new Finding(ROAR.id(), "oracle", null, List.of(), NOON);
    library.findings().put(List.of(halo, roar));
    reopen();
    assertThat(library.findings().of(HALO.id())).containsExactly(halo);
    assertThat(library.findings().of(ROAR.id())).containsExactly(roar);
    assertThat(waiting("oracle", NOON.minusSeconds(1), NOON.minusSeconds(1))).containsExactly("c");
    assertThat(waiting("oracle", NOON.minusSeconds(1), NOON)).containsExactly("b", "c");
    assertThat(waiting("oracle", NOON, NOON.minusSeconds(1))).containsExactly("a", "c");
    assertThat(waiting("other", NOON, NOON)).hasSize(3);
    library.findings().put(List.of(new Finding(ROAR.id(), "oracle", "x", List.of(), NOON)));
    assertThat(library.findings().of(ROAR.id()).get(0).question()).contains("x");
  }

  private List<String> waiting(String source, Instant foundAfter, Instant unknownAfter)
      throws IOException {
    return library.findings().waiting(source, foundAfter, unknownAfter).stream()
        .map(track -> track.id().value())
        .toList();
  }

  @Test
  void aTransactionIsKeptWholeOrNotAtAll() throws IOException {
    library.tracks().put(List.of(ROAR));
    assertThatThrownBy(
            () ->
                library.transaction(
                    () -> {
                      library.crawl("c").found(new CrawlNode("playlist", "p", "", 0));
                      library.labels().add(new Label(ANN, HALO.id(), Verdict.LIKE, NOON, ""));
                      throw new IOException("on purpose");
                    }))
        .hasMessage("on purpose");
    assertThat(library.crawl("c").next()).isEmpty();
    assertThat(library.labels().count()).isZero();
    library.transaction(
        () -> {
          library.labels().add(new Label(ANN, ROAR.id(), Verdict.LIKE, NOON, ""));
          return true;
        });
    assertThat(library.labels().count()).isEqualTo(1);
  }
}
