package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.data.ImportReport.FileReport;

/** Playlists as part of an import of everything a listener has. */
class PlaylistFormatsTest {

  private final Path folder;

  PlaylistFormatsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void playlistsBesideListensAreImportedWithThem() throws IOException {
    TestFiles.write(folder, "road.m3u8", "#EXTM3U\n#EXTINF:1,A - B\n#EXTINF:1,C - D\nfma:1\n");
    TestFiles.write(folder, "e.csv", "title,artist,timestamp\nD,C,1577872800\n");

    ImportResult result = ListeningHistoryImporter.importFrom(folder);

    assertThat(result.playlists())
        .extracting(ListenerPlaylist::name, playlist -> playlist.trackIds().toString())
        .containsExactly(tuple("road", "[fma:1]"));
    FileReport report = result.report().file(folder.resolve("road.m3u8").toString()).orElseThrow();
    assertThat(report.kind()).isEqualTo(FileKind.M3U);
    assertThat(report.kept()).isEqualTo(1);
    assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.MALFORMED, 1L));
    assertThat(Histories.listens(result))
        .as("a track that is only named gets the id that a playlist tells")
        .containsExactly("me 2020-01-01T10:00:00Z UNKNOWN fma:1");
  }

  @Test
  void aPlaylistThatBreaksOffIsImportedUpToThere() throws IOException {
    Path file =
        TestFiles.write(
            folder, "mix.jspf", "{\"playlist\": {\"track\": [{\"identifier\": \"a\"}, {}, {");

    ImportResult result = ListeningHistoryImporter.importFrom(file);

    assertThat(result.playlists()).hasSize(1);
    FileReport report = Histories.onlyReport(result);
    assertThat(report.damaged()).isTrue();
    assertThat(report.remark()).startsWith("stopped after row 2: the file ends in the middle");
    assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.NO_TRACK, 1L));
  }

  @Test
  void everyKindOfPlaylistIsRecognised() throws IOException {
    assertThat(recognised("{\"playlists\": [{\"pid\": 1, \"tracks\": []}]}")).isEqualTo("MPD");
    assertThat(recognised("{\"playlist\": {\"title\": \"x\", \"track\": []}}")).isEqualTo("JSPF");
    assertThat(recognised("\uFEFF#EXTM3U\r\n")).isEqualTo("M3U");
    assertThat(recognised("position;title;artists\n")).isEqualTo("PLAYLIST_CSV");
    assertThat(recognised("song,artist,callsign,time,unique_id\n")).isEqualTo("STATION_PLAYS");
    assertThat(recognised("{\"playlists\": [{\"items\": []}]}")).isEqualTo("none");
    assertThat(recognised("1 2 3\n")).isEqualTo("none");
    assertThat(recognised("")).isEqualTo("none");
  }

  private static String recognised(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PlaylistFormats()
        .recognise(new FileHead("file", bytes))
        .map(FileKind::name)
        .orElse("none");
  }
}
