package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnet.Track;

/** Whatever a song is called, the files stay well-formed and say it. */
class HostileNamesTest {

  private static final List<String> HOSTILE =
      List.of(
          "plain",
          "two\nlines",
          "carriage\r\nreturn",
          "\"quoted\", with comma",
          "\"",
          "#EXTM3U",
          "#",
          "back\\slash \\u0041 \\",
          "tab\tand\u0000nul\u001b[31m",
          "next\u0085line\u2028separators\u2029",
          "emoji 🎵👩🏽‍🎤",
          "שלום עולם \u202eabc\u202c مرحبا",
          "broken \ud83c surrogate \udfb5",
          " blanks ",
          "</script><b>&amp;",
          "=cmd|' /C calc'!A0",
          "{\"json\": [1]}",
          "\ufeffbom");

  @Test
  void hostileNamesComeBackWholeFromCsvAndJspf() {
    for (String title : HOSTILE) {
      for (String other : HOSTILE) {
        Playlist playlist = hostile(title, other);
        assertRoundTrips(playlist);
      }
    }
  }

  @Test
  void randomNamesComeBackWholeFromCsvAndJspf() {
    Random random = new Random(99);
    for (int round = 0; round < 2000; round++) {
      assertRoundTrips(hostile(randomText(random), randomText(random)));
    }
  }

  private static Playlist hostile(String title, String other) {
    Track track = Track.of("id:" + title, title, other).withAlbum(other);
    return Playlist.of(
        other,
        List.of(
            PlaylistEntry.seed(track),
            PlaylistEntry.chosen(Track.of(".", "last", "one"), 1, 1, title)));
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.append("\"\\,\n\r#;\t ".charAt(random.nextInt(9)));
        case 2 -> text.append((char) random.nextInt(0xA0));
        default -> text.appendCodePoint(0x1F300 + random.nextInt(0x200));
      }
    }
    return text.toString();
  }

  private static void assertRoundTrips(Playlist playlist) {
    Track first = playlist.tracks().get(0);
    String title = throughUtf8(first.title());
    String other = throughUtf8(first.artists().get(0));

    List<List<String>> csv = StrictCsv.parse(throughUtf8(PlaylistWriter.csv().toText(playlist)));
    assertThat(csv).hasSize(3).allMatch(row -> row.size() == 8);
    assertThat(csv.get(1))
        .containsExactly("1", "id:" + title, title, other, other, "", "", "one of the first songs");
    assertThat(csv.get(2)).endsWith(title);

    List<Map<String, Object>> tracks =
        jspfTracks(throughUtf8(PlaylistWriter.jspf().toText(playlist)));
    assertThat(tracks).hasSize(2);
    assertThat(tracks.get(0)).containsEntry("title", title);
    assertThat(tracks.get(0)).containsEntry("creator", other).containsEntry("album", other);
    assertThat(tracks.get(1)).containsEntry("annotation", title);

    assertM3uHasTwoSongs(throughUtf8(PlaylistWriter.m3u8().toText(playlist)));
  }

  /** What a program reads that refuses malformed UTF-8; unpaired surrogates are U+FFFD by now. */
  private static String throughUtf8(String text) {
    String whole = PlainText.withoutBrokenSurrogates(text);
    assertThat(new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(whole);
    return whole;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> jspfTracks(String json) {
    Map<String, Map<String, List<Map<String, Object>>>> file =
        (Map<String, Map<String, List<Map<String, Object>>>>) StrictJson.parse(json);
    List<Map<String, Object>> tracks =
        file.getOrDefault("playlist", Map.of()).getOrDefault("track", List.of());
    for (Map<String, Object> track : tracks) {
      for (Object identifier : (List<Object>) track.getOrDefault("identifier", List.of())) {
        assertThat(URI.create((String) identifier).toASCIIString()).isEqualTo(identifier);
      }
    }
    return tracks;
  }

  private static void assertM3uHasTwoSongs(String m3u) {
    List<String> locations = new ArrayList<>();
    List<String> lines = m3u.lines().toList();
    assertThat(lines.get(0)).isEqualTo("#EXTM3U");
    assertThat(lines.get(1)).startsWith("#PLAYLIST:");
    for (String line : lines) {
      assertThat(line).doesNotMatch(".*[\\p{Cntrl}\\u0085\\u2028\\u2029].*").isNotBlank();
      if (!line.startsWith("#")) {
        locations.add(line);
      }
    }
    assertThat(locations).hasSize(2);
    assertThat(locations.get(0)).startsWith("id:");
    assertThat(lines).filteredOn(line -> line.startsWith("#EXTINF:-1,")).hasSize(2);
  }

  @Test
  void idsThatWouldHideOrSplitALineAreEncoded() {
    assertThat(Stream.of("#a", " a", "a\nb", "a\u2028b", "a#b c%", "é").map(PlainText::asLocation))
        .containsExactly("%23a", "%20a", "a%0Ab", "a%E2%80%A8b", "a#b c%", "é");
  }
}
