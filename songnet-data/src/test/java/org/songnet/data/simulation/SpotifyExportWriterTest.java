package org.songnet.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackRecord;

class SpotifyExportWriterTest {

  private static final String FOLDER = "Spotify Extended Streaming History/";
  private static final Set<String> KEYS =
      Set.of(
          "ts",
          "platform",
          "ms_played",
          "conn_country",
          "ip_addr",
          "master_metadata_track_name",
          "master_metadata_album_artist_name",
          "master_metadata_album_album_name",
          "spotify_track_uri",
          "episode_name",
          "episode_show_name",
          "spotify_episode_uri",
          "audiobook_title",
          "audiobook_uri",
          "audiobook_chapter_uri",
          "audiobook_chapter_title",
          "reason_start",
          "reason_end",
          "shuffle",
          "skipped",
          "offline",
          "offline_timestamp",
          "incognito_mode");

  private static final SimulatedHistory HISTORY =
      new ListenerSimulator(SimulationConfig.defaults())
          .simulate(ToyCatalog.of(2_000), ToyCatalog.FEATURES);

  @TempDir private static Path folder = Path.of("");
  private static ExportSummary summary = new ExportSummary(0, 0, 0, 0, 0, List.of());
  private static final List<List<JsonNode>> FILES = new ArrayList<>();
  private static final List<JsonNode> ROWS = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    summary = new SpotifyExportWriter().write(HISTORY, folder.resolve("export.zip"));
    for (String file : summary.audioFiles()) {
      List<JsonNode> rows = new ArrayList<>();
      new ObjectMapper().readTree(entry(file)).forEach(rows::add);
      FILES.add(rows);
      ROWS.addAll(rows);
    }
  }

  @Test
  void hasTheFilesOfAnExport() throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve("export.zip").toFile())) {
      assertThat(Collections.list(zip.entries()))
          .extracting(ZipEntry::getName)
          .containsExactly(
              FOLDER + "READ ME - simulated data.txt",
              FOLDER + "ReadMeFirst_ExtendedStreamingHistory.pdf",
              FOLDER + "Streaming_History_Audio_2023_0.json",
              FOLDER + "Streaming_History_Audio_2023-2024_1.json",
              FOLDER + "Streaming_History_Audio_2024_2.json",
              FOLDER + "Streaming_History_Video_2023-2024_3.json",
              "__MACOSX/" + FOLDER + "._Streaming_History_Audio_2023_0.json");
    }
    assertThat(new String(entry(FOLDER + "READ ME - simulated data.txt"), StandardCharsets.UTF_8))
        .startsWith("THIS IS SIMULATED DATA");
  }

  @Test
  void hasEveryColumnInEveryRowAndSaysThatItIsSimulated() {
    for (JsonNode row : ROWS) {
      Set<String> keys = new HashSet<>();
      row.fieldNames().forEachRemaining(keys::add);
      assertThat(keys).isEqualTo(KEYS);
      assertThat(row.get("platform").textValue()).isEqualTo("songnet simulator");
      assertThat(row.get("conn_country").textValue()).isEqualTo("ZZ");
      assertThat(row.get("ip_addr").textValue()).startsWith("192.0.2.");
      assertThat(row.get("ts").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
      assertThat(row.get("spotify_track_uri").isNull())
          .isNotEqualTo(row.get("spotify_episode_uri").isNull());
    }
  }

  @Test
  void hasWhatTheSummarySays() {
    Set<String> plays = new HashSet<>();
    Set<String> privatePlays = new HashSet<>();
    int podcasts = 0;
    for (JsonNode row : ROWS) {
      if (row.get("spotify_track_uri").isNull()) {
        podcasts++;
      } else {
        boolean incognito = row.get("incognito_mode").asBoolean();
        (incognito ? privatePlays : plays)
            .add(row.get("ts") + " " + row.get("spotify_track_uri") + row.get("ms_played"));
      }
    }
    assertThat(summary.rows()).isEqualTo(ROWS.size());
    assertThat(summary.plays()).isEqualTo(plays.size());
    assertThat(summary.incognitoPlays()).isEqualTo(privatePlays.size()).isPositive();
    assertThat(summary.plays() + summary.incognitoPlays()).isEqualTo(HISTORY.plays().size());
    assertThat(summary.podcasts()).isEqualTo(podcasts).isPositive();
    assertThat(summary.rows() - summary.duplicates())
        .isEqualTo(plays.size() + privatePlays.size() + podcasts);
    // Two seams between files, and rows written twice at once.
    assertThat(summary.duplicates()).isGreaterThan(24);
  }

  @Test
  void hasTheOdditiesOfRealExports() {
    assertThat(ROWS).anyMatch(row -> row.get("shuffle").isNull());
    assertThat(ROWS).anyMatch(row -> row.get("skipped").isNull());
    assertThat(ROWS).anyMatch(row -> row.get("offline").isNull());
    assertThat(ROWS).anyMatch(row -> row.get("incognito_mode").isNull());
    assertThat(ROWS).anyMatch(row -> row.get("ms_played").longValue() == 0);
    assertThat(ROWS).anyMatch(row -> row.get("offline_timestamp").longValue() == 0);
    assertThat(ROWS).anyMatch(row -> row.get("offline_timestamp").longValue() > 1e12);
    assertThat(ROWS)
        .anyMatch(
            row ->
                row.get("offline_timestamp").longValue() > 0
                    && row.get("offline_timestamp").longValue() < 1e10);
    assertThat(ROWS)
        .extracting(row -> row.get("reason_end").textValue())
        .contains(
            "trackdone", "fwdbtn", "backbtn", "endplay", "logout", "unexpected-exit-while-paused");
    Set<String> times = new HashSet<>();
    assertThat(ROWS).anyMatch(row -> !times.add(row.get("ts").textValue()));
  }

  @Test
  void isInOrderWithinAFile() {
    for (List<JsonNode> file : FILES) {
      Instant previous = Instant.MIN;
      for (JsonNode row : file) {
        Instant ended = Instant.parse(row.get("ts").textValue());
        assertThat(ended).isAfterOrEqualTo(previous);
        previous = ended;
      }
    }
  }

  @Test
  void isTheSameBytesEveryTime() throws IOException {
    Path again = folder.resolve("again.zip");
    new SpotifyExportWriter().write(HISTORY, again);

    assertThat(again).hasSameBinaryContentAs(folder.resolve("export.zip"));
  }

  @Test
  void refusesTracksWithoutASpotifyId() {
    SimulationConfig small = SimulationConfig.defaults().withDays(5).withMoods(2, 4);
    List<TrackRecord> tracks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tracks.add(Track.of("mine:" + i, "Song " + i));
    }
    SimulatedHistory history =
        new ListenerSimulator(small).simulate(Catalog.of(tracks), ToyCatalog.FEATURES);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpotifyExportWriter().write(history, folder.resolve("none.zip")))
        .withMessageContaining("spotify:track:");
    assertThat(Files.exists(folder.resolve("none.zip"))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SpotifyExportWriter()
                    .write(
                        new SimulatedHistory(history.plan(), List.of()),
                        folder.resolve("none.zip")))
        .withMessageContaining("must have a play");
  }

  private static byte[] entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve("export.zip").toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }
}
