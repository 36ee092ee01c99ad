package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Histories.importText;
import static org.songnet.data.Histories.listens;
import static org.songnet.data.Histories.onlyReport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;

class ListenBrainzReaderTest {

  private static final String MBID = "98255a8c-017a-4bc7-8dd6-1fa36124572b";

  /** As the export has it: a decimal time, no user, and the recording that was found for it. */
  private static final String EXPORTED =
      """
      {"inserted_at": 1577872999.123456, "listened_at": 1577872800.000000, "track_metadata": \
      {"track_name": "Never Gonna Give You Up", "artist_name": "Rick Astley", \
      "release_name": "Whenever you need somebody", "recording_msid": "x", \
      "additional_info": {"duration_ms": 222000, "tags": ["a", "b"]}, \
      "mbid_mapping": {"recording_mbid": "%s", "artists": [{"artist_credit_name": "x"}]}}}
      """
          .formatted(MBID);

  private final Path folder;

  ListenBrainzReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theExportIsAnArchiveOfMonths() throws IOException {
    Path zip = folder.resolve("listenbrainz_me.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "user.json", "{\"user_id\": 1, \"username\": \"somebody\"}\n");
      entry(out, "listens/2020/2.jsonl", EXPORTED.replace("1577872800", "1580551200"));
      entry(out, "listens/2020/1.jsonl", EXPORTED);
      entry(out, "feedback.jsonl", "{\"recording_mbid\": \"" + MBID + "\", \"score\": 1}\n");
    }

    ImportResult result = ListeningHistoryImporter.importFrom(zip);

    assertThat(listens(result))
        .containsExactly(
            "me 2020-01-01T10:00:00Z NO mbid:" + MBID, "me 2020-02-01T10:00:00Z NO mbid:" + MBID);
    Track track = result.history().catalog().track(0);
    assertThat(Track.label(track)).isEqualTo("Never Gonna Give You Up - Rick Astley");
    assertThat(track.album()).contains("Whenever you need somebody");
    assertThat(result.report().files())
        .extracting(ImportReport.FileReport::kind)
        .containsExactlyInAnyOrder(
            FileKind.LISTENBRAINZ, FileKind.LISTENBRAINZ, FileKind.IGNORED, FileKind.IGNORED);
  }

  private static void entry(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void idsAreOfSpotifyElseOfMusicBrainzElseNames() throws IOException {
    ImportResult result =
        importText(
            folder,
            "l.jsonl",
            """
            {"listened_at":1577872800,"user_name":"ann","track_metadata":{"track_name":"A","artist_name":"X","mbid_mapping":{"recording_mbid":"98255a8c-017a-4bc7-8dd6-1fa36124572b"},"additional_info":{"spotify_id":"https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC"}}}
            {"listened_at":1577872900,"user_name":"ann","track_metadata":{"track_name":"B","artist_name":"X","additional_info":{"recording_mbid":"98255A8C-017A-4BC7-8DD6-1FA36124572B"}}}
            {"listened_at":1577873000,"user_name":"bob","track_metadata":{"track_name":"C","artist_name":"X","mbid_mapping":null,"additional_info":{"recording_mbid":"nonsense"}}}
            {"timestamp":1577873100,"user_name":"bob","track_metadata":{"track_name":"a","artist_name":"x"}}
            """);

    assertThat(listens(result))
        .containsExactly(
            "ann 2020-01-01T10:00:00Z NO spotify:track:4uLU6hMCjMI75M1A2tKUQC",
            "ann 2020-01-01T10:01:40Z NO mbid:" + MBID,
            "bob 2020-01-01T10:03:20Z NO name:x/c",
            "bob 2020-01-01T10:05:00Z NO spotify:track:4uLU6hMCjMI75M1A2tKUQC");
    assertThat(onlyReport(result).kind()).isEqualTo(FileKind.LISTENBRAINZ);
  }

  @Test
  void playedTimeMovesTheEndAndMayTellASkip() throws IOException {
    ImportResult result =
        importText(
            folder,
            "l.jsonl",
            """
            {"listened_at":1577872800,"track_metadata":{"track_name":"A","artist_name":"X","additional_info":{"duration_played":100}}}
            {"listened_at":1577873800,"track_metadata":{"track_name":"A","artist_name":"X","additional_info":{"duration_played":10}}}
            {"listened_at":1577874800,"track_metadata":{"track_name":"A","artist_name":"X","additional_info":{"duration_played":-10}}}
            """);

    assertThat(listens(result))
        .containsExactly(
            "me 2020-01-01T10:01:40Z PT1M40S NO name:x/a",
            "me 2020-01-01T10:16:50Z PT10S YES name:x/a",
            "me 2020-01-01T10:33:20Z NO name:x/a");
  }

  @Test
  void oneArrayIsAsGood() throws IOException {
    ImportResult result =
        importText(
            folder, "l.json", " [ " + EXPORTED.strip() + ", 7, [1], " + EXPORTED.strip() + "]");

    assertThat(result.history().size()).isEqualTo(1);
    assertThat(onlyReport(result).read()).isEqualTo(4);
    assertThat(onlyReport(result).duplicates()).isEqualTo(1);
    assertThat(onlyReport(result).skipped()).isEqualTo(Map.of(SkipReason.MALFORMED, 2L));
  }

  @Test
  void aBrokenLineCostsItselfAlone() throws IOException {
    String good = EXPORTED.strip();
    ImportResult result =
        importText(
            folder,
            "l.jsonl",
            String.join(
                "\n",
                good,
                good.substring(0, 100),
                "",
                "null",
                "[]",
                "nonsense",
                good.replace("1577872800.000000", "null"),
                good.replace("1577872800.000000", "-3"),
                good.replace("1577872800.000000", "\"2020-01-01T11:00:00Z\""),
                "{\"listened_at\": 1577872800}",
                "{\"listened_at\": 1577872800, \"track_metadata\": [{\"track_name\": 1}]}",
                "[".repeat(5000)));

    assertThat(listens(result))
        .containsExactly(
            "me 2020-01-01T10:00:00Z NO mbid:" + MBID, "me 2020-01-01T11:00:00Z NO mbid:" + MBID);
    assertThat(onlyReport(result).skipped())
        .isEqualTo(
            Map.of(SkipReason.MALFORMED, 5L, SkipReason.BAD_TIME, 2L, SkipReason.NO_TRACK, 2L));
    assertThat(onlyReport(result).read()).isEqualTo(11);
  }
}
