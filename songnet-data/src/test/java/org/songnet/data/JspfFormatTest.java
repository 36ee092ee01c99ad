package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.PlaylistFiles.onlyReport;
import static org.songnet.data.PlaylistFiles.tracks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;

class JspfFormatTest {

  private final Path folder;

  JspfFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PlaylistCollection read(String json) throws IOException {
    return PlaylistFiles.read(folder, "mix.jspf", json);
  }

  @Test
  void theFormOfXspfOrg() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            {"playlist": {
              "title": "Mix", "creator": "me", "annotation": "…", "date": "2005-01-08T17:10:47-05:00",
              "attribution": [{"identifier": "http://example.com/"}],
              "extension": {"http://example.com/app": [{"deep": [[[1]]]}]},
              "track": [
                {"location": ["http://example.com/1.ogg"], "identifier": ["fma:2"],
                 "title": "Food", "creator": "AWOL", "album": "A Way of Life",
                 "duration": 168000, "trackNum": 3},
                {"location": ["file:///x/3.ogg"], "title": "Electric Ave", "creator": "AWOL"},
                {"location": ["http://example.com/1.ogg"]}
              ]
            }}
            """);

    assertThat(tracks(playlists, 0))
        .containsExactly(
            "fma:2 | Food - AWOL",
            "name:awol/electric ave | Electric Ave - AWOL",
            "http://example.com/1.ogg | ");
    assertThat(playlists.name(0)).isEqualTo("Mix");
    Track food = playlists.catalog().track(0);
    assertThat(food.album()).contains("A Way of Life");
    assertThat(food.duration()).contains(Duration.ofSeconds(168));
    assertThat(onlyReport(playlists).kind()).isEqualTo(FileKind.JSPF);
  }

  @Test
  void theFormOfListenBrainz() throws IOException {
    String recording = "https://musicbrainz.org/recording/e225fb84-dc9a-419e-adcd-9890f59ec432";
    PlaylistCollection playlists =
        read(
            """
            {"playlist": {"title": "Weekly", "track": [
              {"identifier": "%s", "title": "Vantablack", "creator": "Dool",
               "extension": {"https://musicbrainz.org/doc/jspf#track": {"added_by": "x"}}},
              {"identifier": ["%s",
                 "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC"], "title": "Other"}
            ]}}
            """
                .formatted(recording, recording));

    assertThat(tracks(playlists, 0))
        .containsExactly(
            "mbid:e225fb84-dc9a-419e-adcd-9890f59ec432 | Vantablack - Dool",
            "spotify:track:4uLU6hMCjMI75M1A2tKUQC | Other");
  }

  @Test
  void entriesThatMakeNoSenseAreCounted() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            {"playlist": {"title": null, "track": [
              7, null, "x", [1, {"title": "no"}],
              {}, {"title": "Title alone"}, {"title": {"a": 1}, "creator": [], "identifier": [null]},
              {"title": "Good", "creator": "Artist", "duration": "soon", "album": 7}
            ]}}
            """);

    assertThat(tracks(playlists, 0))
        .containsExactly("name:/title alone | Title alone", "name:artist/good | Good - Artist");
    assertThat(playlists.catalog().track(1).duration()).isEmpty();
    assertThat(playlists.catalog().track(1).album()).contains("7");
    assertThat(onlyReport(playlists).skipped())
        .isEqualTo(Map.of(SkipReason.MALFORMED, 4L, SkipReason.NO_TRACK, 2L));
    assertThat(playlists.name(0)).isEqualTo("mix");
  }

  @Test
  void whatWasReadBeforeTheFileBreaksOffCounts() throws IOException {
    PlaylistCollection playlists =
        read("{\"playlist\": {\"title\": \"Mix\", \"track\": [{\"identifier\": \"a\"}, {\"ident");

    assertThat(playlists.length(0)).isEqualTo(1);
    assertThat(onlyReport(playlists).damaged()).isTrue();
    assertThat(onlyReport(playlists).remark())
        .isEqualTo(
            "stopped after entry 1: the file ends in the middle of a row;"
                + " download the export again");
  }
}
