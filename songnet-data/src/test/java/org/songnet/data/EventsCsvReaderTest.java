package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Histories.importText;
import static org.songnet.data.Histories.listens;
import static org.songnet.data.Histories.onlyReport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;
import org.songnet.UserId;

class EventsCsvReaderTest {

  private final Path folder;

  EventsCsvReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theFullTable() throws IOException {
    ImportResult result =
        importText(
            folder,
            "events.csv",
            """
            user,track,timestamp,title,artist,ms_played
            ann,t1,2020-01-01T10:03:00Z,"Song, one",Singer,180000
            bob,t2,1577872800,Song two,Singer,4000
            ann,t2,2020-01-01 10:04,Song two,Singer,
            """);

    assertThat(listens(result))
        .containsExactly(
            "bob 2020-01-01T10:00:00Z PT4S YES t2",
            "ann 2020-01-01T10:03:00Z PT3M UNKNOWN t1",
            "ann 2020-01-01T10:04:00Z UNKNOWN t2");
    assertThat(Track.label(result.history().catalog().track(1))).isEqualTo("Song, one - Singer");
    assertThat(result.history().precision(2)).isEqualTo(TimePrecision.MINUTE);
    assertThat(onlyReport(result).kind()).isEqualTo(FileKind.EVENTS_CSV);
    assertThat(onlyReport(result).kept()).isEqualTo(3);
  }

  @Test
  void theShortestTableIsOfTheListenerOfTheImport() throws IOException {
    ImportResult result = importText(folder, "e.csv", "track\ttimestamp\na\t1577872800\n");

    assertThat(listens(result)).containsExactly("me 2020-01-01T10:00:00Z UNKNOWN a");
  }

  @Test
  void withoutATitleColumnTheTrackOfAnArtistIsItsTitle() throws IOException {
    ImportResult result =
        importText(folder, "e.csv", "Artist;Track;Time\nX;Hello;1577872800\n;Alone;1577872900\n");

    assertThat(listens(result))
        .containsExactly(
            "me 2020-01-01T10:00:00Z UNKNOWN name:x/hello",
            "me 2020-01-01T10:01:40Z UNKNOWN name:/alone");
  }

  @Test
  void anIdBesideTheTrackMakesTheTrackTheTitle() throws IOException {
    ImportResult result =
        importText(folder, "e.csv", "track,track_id,artist,uts\nHello,t1,X,1577872800\n");

    assertThat(listens(result)).containsExactly("me 2020-01-01T10:00:00Z UNKNOWN t1");
    assertThat(Track.label(result.history().catalog().track(0))).isEqualTo("Hello - X");
  }

  @Test
  void timesOfTheStartAreMovedToTheEnd() throws IOException {
    ImportResult result =
        importText(folder, "e.csv", "track,started_at,ms_played\na,1577872800,60000\n");

    assertThat(listens(result)).containsExactly("me 2020-01-01T10:01:00Z PT1M UNKNOWN a");
  }

  @Test
  void namesOfColumnsCanBeSaid() throws IOException {
    Path file =
        TestFiles.write(folder, "e.csv", "hoerer,stueck,wann,lang\nann,a,1577872800,60000\n");
    EventColumns columns =
        EventColumns.defaults()
            .withUser("hoerer")
            .withTrack("stueck")
            .withEndedAt("wann")
            .withPlayedMillis("lang");

    ImportResult result =
        ListeningHistoryImporter.importFrom(
            List.of(file),
            ImportOptions.defaults().withEventColumns(columns).withUser(new UserId("x")),
            ImportListener.silent());

    assertThat(listens(result)).containsExactly("ann 2020-01-01T10:00:00Z PT1M UNKNOWN a");
  }

  @Test
  void rowsThatMakeNoSenseAreCountedByReason() throws IOException {
    ImportResult result =
        importText(
            folder,
            "e.csv",
            """
            user,track,timestamp,title,artist,ms_played
            ann,t1,1577872800,T,A,1
            ann,,1577872800,,A,1
            ann,t1,someday,T,A,1
            ann,t1,1577872800,T,A,-5
            ann,t1,1577872800,T,A,long
            ann,t1,1577872800,T,A,99999999999
            ann,t1,1577872800,T,A,1,more
            ann,t1
            ann,%s,1577872800,T,A,1
            """
                .formatted("x".repeat(5000)));

    assertThat(result.history().size()).isEqualTo(1);
    assertThat(onlyReport(result).read()).isEqualTo(9);
    assertThat(onlyReport(result).skipped())
        .isEqualTo(
            Map.of(
                SkipReason.NO_TRACK, 1L,
                SkipReason.BAD_TIME, 2L,
                SkipReason.BAD_DURATION, 3L,
                SkipReason.MALFORMED, 1L,
                SkipReason.NAME_TOO_LONG, 1L));
  }

  @Test
  void latin1IsRead() throws IOException {
    Path file =
        TestFiles.write(
            folder,
            "e.csv",
            "artist,title,timestamp\nMotörhead,Überkill,1577872800\n",
            StandardCharsets.ISO_8859_1);

    assertThat(listens(ListeningHistoryImporter.importFrom(file)))
        .containsExactly("me 2020-01-01T10:00:00Z UNKNOWN name:motörhead/überkill");
  }

  @Test
  void addressesOfSpotifyTracksAreTheirIds() throws IOException {
    ImportResult result =
        importText(
            folder,
            "e.csv",
            "track_uri,ts\nhttps://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC,1577872800\n");

    assertThat(listens(result))
        .containsExactly("me 2020-01-01T10:00:00Z UNKNOWN spotify:track:4uLU6hMCjMI75M1A2tKUQC");
  }

  @Test
  void importingTheSameTableTwiceAddsNothing() throws IOException {
    String csv = "user,track,timestamp\nann,a,1577872800\nann,b,1577872800\n";
    TestFiles.write(folder, "1.csv", csv);
    TestFiles.write(folder, "2.csv", csv);

    ImportResult result = ListeningHistoryImporter.importFrom(folder);

    assertThat(result.history().size()).isEqualTo(2);
    assertThat(result.report().duplicates()).isEqualTo(2);
  }
}
