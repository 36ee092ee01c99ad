package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Exports.account;
import static org.songnet.data.Exports.array;
import static org.songnet.data.Exports.extended;
import static org.songnet.data.Exports.read;
import static org.songnet.data.Exports.write;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackRecord;
import org.songnet.UserId;

/** Imported one after the other, files bring what they bring together. */
class HistoryMergeTest {

  private final Path extended;
  private final Path account;
  private final Path later;

  HistoryMergeTest(@TempDir Path folder) {
    extended =
        write(
            folder.resolve("endsong_0.json"),
            array(
                extended("2021-05-30T12:34:56Z", 200_000, "One", "U2"),
                extended("2021-05-30T12:40:00Z", 100_000, "Two", "U2")));
    account =
        write(
            folder.resolve("StreamingHistory0.json"),
            array(
                account("2021-05-30 12:34", 200_000, "One", "U2"),
                account("2021-06-01 08:00", 150_000, "One", "U2"),
                account("2021-06-01 08:00", 1_000, "Only here", "U2"),
                account("2021-06-01 08:05", 90_000, "Two", "U2")));
    later =
        write(
            folder.resolve("endsong_1.json"),
            array(
                extended("2021-05-30T12:40:00Z", 100_000, "Two", "U2"),
                extended("2021-06-01T08:00:30Z", 150_000, "One", "U2")));
  }

  private static ListeningHistory merge(ListeningHistory... histories) {
    return ListeningHistory.merge(List.of(histories), List.of());
  }

  @Test
  void oneAfterTheOtherIsAllAtOnce() {
    List<Listen> together = read(extended, account, later).history().listens();
    for (List<Path> order :
        List.of(
            List.of(extended, account, later),
            List.of(account, later, extended),
            List.of(later, account, extended, account))) {
      ListeningHistory library = ListeningHistory.builder().build();
      for (Path file : order) {
        library = merge(library, read(file).history());
      }
      assertThat(library.listens()).isEqualTo(together);
    }
    assertThat(together).hasSize(5);
  }

  @Test
  void aListenThatWasGivenItsIdBeforeIsStillMerged() {
    ListeningHistory both = read(extended, account).history();

    assertThat(merge(both, read(later).history()).listens())
        .isEqualTo(read(extended, account, later).history().listens());
  }

  @Test
  void theSameAgainChangesNothing() {
    ListeningHistory all = read(extended, account, later).history();

    assertThat(merge(all, all, read(account).history()).listens()).isEqualTo(all.listens());
    assertThat(ListeningHistory.merge(Collections.nCopies(2, all), List.of()).users())
        .isEqualTo(all.users());
  }

  @Test
  void tracksKeepAllThatTheyTell() {
    TrackRecord full =
        TrackRecord.copyOf(Track.of("a", "Song", "First", "Second")).withGenres(List.of("pop"));
    Listen listen =
        new Listen(new UserId("me"), full.id(), Instant.EPOCH, Duration.ofSeconds(40), Skip.NO);
    ListeningHistory history = ListeningHistory.builder().add(listen, full).build();

    assertThat(merge(history, history).catalog().track(0)).isEqualTo(full);
  }

  @Test
  void namedTracksGetTheIdsOfIdentifiedOnes() {
    TrackRecord saved = Track.of("spotify:track:1", "Only here", "U2");

    ListeningHistory history =
        ListeningHistory.merge(List.of(read(account).history()), List.of(saved));

    assertThat(history.listens()).extracting(Listen::track).contains(saved.id());
    assertThat(history.size()).isEqualTo(4);
  }
}
