package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spotify.fake.FakeAccount;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.songnet.store.TrackInteraction;
import org.songnet.web.WebLimitException;

class LibrarySyncTest {

  private static final UserId ANN = new UserId("spotify:user:lastingann");

  @TempDir private Path folder;
  private FakeSpotify fake;
  private FakeAccount ann;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    fake = FakeSpotify.start();
    ann = fake.account("ann");
    library = Library.open(folder.resolve("library.db"));
  }

  @AfterEach
  void close() throws IOException {
    library.close();
    fake.close();
  }

  private SyncReport sync(String account) throws IOException {
    return sync(account, SyncListener.NONE);
  }

  private SyncReport sync(String account, SyncListener listener) throws IOException {
    Signed signed = new Signed(fake, account);
    return LibrarySync.of(signed.api, library, signed.time).run(listener);
  }

  private Stream<TrackInteraction> rows(UserId user, InteractionKind kind) throws IOException {
    return library.interactions().all(EnumSet.of(kind)).stream()
        .filter(row -> row.user().equals(user));
  }

  private List<String> tracks(UserId user, InteractionKind kind) throws IOException {
    return rows(user, kind).map(row -> row.track().value()).toList();
  }

  @Test
  void everyKindBecomesInteractions() throws IOException {
    ann.saved(0, 60).top(100, 3).recent(200, 55).followed(2, 1);
    ann.playlist("mine", 300, 70).add(FakeMusic.episodeUri(1));
    ann.followedPlaylist("theirs", 0, 5);

    SyncReport report = sync("ann");

    assertThat(tracks(ANN, InteractionKind.SAVED)).isEqualTo(Signed.uris(0, 60));
    assertThat(tracks(ANN, InteractionKind.TOP)).isEqualTo(Signed.uris(100, 3));
    assertThat(tracks(ANN, InteractionKind.RECENT)).isEqualTo(Signed.uris(200, 55));
    assertThat(tracks(ANN, InteractionKind.PLAYLIST)).isEqualTo(Signed.uris(300, 70));
    assertThat(tracks(ANN, InteractionKind.FOLLOWED_ARTIST))
        .containsExactlyInAnyOrder(FakeMusic.uri(2));
    assertThat(rows(ANN, InteractionKind.SAVED)).allMatch(row -> row.time().isPresent());
    assertThat(library.tracks().find(new TrackId(FakeMusic.uri(300))).orElseThrow().isrc())
        .hasValue("XXABC0000300");
    assertThat(library.playlists().all()).hasSize(1);
    assertThat(report).isEqualTo(new SyncReport(ANN, 60 + 3 + 55 + 70 + 1, 1, 0, 0, 1, 1));
    assertThat(ApiContent.isIn(library)).isTrue();
  }

  @Test
  void artistsAreToldApartByTheirIds() throws IOException {
    library.tracks().put(List.of(Track.of("local:1", "Home recording", "Band 2")));
    ann.saved(0, 5).followed(97 + 2, 1).followed(3, 1);
    sync("ann");
    assertThat(tracks(ANN, InteractionKind.FOLLOWED_ARTIST))
        .containsExactlyInAnyOrder("local:1", FakeMusic.uri(3));
  }

  @Test
  void playlistsThatSongnetWritesAreNotTheListeners() throws IOException {
    ann.playlist("mine", 0, 3);
    ann.playlist("data_1", 10, 60);
    ann.followedPlaylist("data_0", 20, 3);
    SyncReport before = sync("ann");
    assertThat(before.playlistsRead()).isEqualTo(2);
    Signed signed = new Signed(fake, "ann");
    SyncReport without =
        LibrarySync.of(signed.api, library, signed.time, Set.of("data_1", "data_0"))
            .run(SyncListener.NONE);
    assertThat(without).isEqualTo(new SyncReport(ANN, 0, 0, 1, 1, 1, 0));
    assertThat(library.playlists().all()).hasSize(1);
  }

  @Test
  void anInterruptedSyncLeavesThemOutToo() throws IOException {
    ann.playlist("data_1", 10, 60);
    fake.next("/v1/playlists/", Mishap.quota(50_000));
    assertThatThrownBy(() -> sync("ann")).isInstanceOf(WebLimitException.class);
    Signed signed = new Signed(fake, "ann");
    long before = fake.count("GET /v1/playlists/");
    SyncReport rest =
        LibrarySync.of(signed.api, library, signed.time, Set.of("data_1")).run(SyncListener.NONE);
    assertThat(rest).isEqualTo(new SyncReport(ANN, 0, 0, 0, 1, 0, 0));
    assertThat(fake.count("GET /v1/playlists/")).isEqualTo(before);
  }

  @Test
  void asFewRequestsAsThereCanBe() throws IOException {
    ann.saved(0, 120);
    ann.playlist("a", 0, 100);
    ann.playlist("b", 0, 101);
    sync("ann");
    assertThat(fake.count("GET /v1/me/tracks")).isEqualTo(3);
    assertThat(fake.count("GET /v1/playlists/")).isEqualTo(2 + 3);
    assertThat(fake.requests()).hasSize(1 + 3 + 5 + 1 + 1 + 1 + 3);
  }

  @Test
  void secondTimeCostsLittleAndChangesNothing() throws IOException {
    ann.saved(0, 200).top(0, 5).recent(0, 5).followed(0, 5);
    FakePlaylist changing = ann.playlist("a", 0, 100);
    ann.playlist("b", 0, 100);
    sync("ann");
    long before = fake.requests().size();

    SyncReport again = sync("ann");
    assertThat(again.interactions()).isZero();
    assertThat(again.playlistsUnchanged()).isEqualTo(2);
    assertThat(fake.requests().size() - before).isEqualTo(1 + 1 + 1 + 1 + 1 + 3);

    changing.add(FakeMusic.uri(500));
    ann.save(600);
    SyncReport changed = sync("ann");
    assertThat(changed.playlistsRead()).isEqualTo(1);
    assertThat(tracks(ANN, InteractionKind.SAVED)).hasSize(201).contains(FakeMusic.uri(600));
    assertThat(tracks(ANN, InteractionKind.PLAYLIST)).contains(FakeMusic.uri(500));
  }

  @Test
  void goesOnWhereTheQuotaEndedIt() throws IOException {
    ann.saved(0, 250);
    ann.playlist("a", 300, 120);
    fake.next("/v1/playlists/", Mishap.quota(50_000));
    assertThatThrownBy(() -> sync("ann")).isInstanceOf(WebLimitException.class);
    sync("ann");
    assertThat(tracks(ANN, InteractionKind.SAVED)).isEqualTo(Signed.uris(0, 250));
    assertThat(tracks(ANN, InteractionKind.PLAYLIST)).isEqualTo(Signed.uris(300, 120));
    assertThat(fake.count("GET /v1/me/tracks")).isEqualTo(5);
    assertThat(fake.count("GET /v1/me/player")).isEqualTo(1);
  }

  @Test
  void stoppedAfterEveryStepItBringsTheSame() throws IOException {
    ann.saved(0, 220).top(0, 3).recent(9, 60).followed(0, 60);
    ann.playlist("a", 300, 60);
    ann.playlist("b", 400, 10);
    SyncListener impatient = new OneStep();
    int runs = 1;
    while (isCancelled(impatient)) {
      library.close(); // as after a kill
      library = Library.open(folder.resolve("library.db"));
      runs++;
    }
    assertThat(runs).isGreaterThan(10);
    assertThat(tracks(ANN, InteractionKind.SAVED)).isEqualTo(Signed.uris(0, 220));
    assertThat(tracks(ANN, InteractionKind.RECENT)).isEqualTo(Signed.uris(9, 60));
    assertThat(tracks(ANN, InteractionKind.PLAYLIST)).hasSize(70).doesNotHaveDuplicates();
    assertThat(fake.count("GET /v1/me/tracks")).isEqualTo(5);
  }

  private boolean isCancelled(SyncListener listener) throws IOException {
    try {
      sync("ann", listener);
      return false;
    } catch (CancellationException e) {
      return true;
    }
  }

  /** Cancels after each step. */
  private static final class OneStep implements SyncListener {
    private boolean oneIsDone;

    @Override
    public void onStep(int done, int known, String what) {
      oneIsDone = true;
    }

    @Override
    public boolean isCancelled() {
      boolean enough = oneIsDone;
      oneIsDone = false;
      return enough;
    }
  }

  @Test
  void nothingIsMissedWhenTheListMovesUpMeanwhile() throws IOException {
    ann.saved(0, 120);
    SyncListener unsaving =
        new SyncListener() {
          @Override
          public void onStep(int done, int known, String what) {
            if (done == 1) {
              ann.unsave(3);
              ann.unsave(7);
            }
          }
        };
    sync("ann", unsaving);
    assertThat(tracks(ANN, InteractionKind.SAVED))
        .containsExactlyInAnyOrderElementsOf(Signed.uris(0, 120));
  }

  @Test
  void listenersAreKeptApart() throws IOException {
    ann.saved(0, 3);
    fake.account("bob").saved(1, 3);
    sync("ann");
    sync("bob");
    assertThat(tracks(ANN, InteractionKind.SAVED)).isEqualTo(Signed.uris(0, 3));
    assertThat(tracks(new UserId("spotify:user:lastingbob"), InteractionKind.SAVED))
        .isEqualTo(Signed.uris(1, 3));
  }

  @Test
  void libraryWithoutThemHoldsNothingOfTheApi() throws IOException {
    library
        .interactions()
        .add(
            List.of(
                new TrackInteraction(
                    new UserId("me"), new TrackId("a"), InteractionKind.SAVED, null)));
    assertThat(ApiContent.isIn(library)).isFalse();
  }
}
