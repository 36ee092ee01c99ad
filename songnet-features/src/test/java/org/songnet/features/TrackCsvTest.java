package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.ReleaseDate;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.data.DataFormatException;

class TrackCsvTest {

  @Test
  void readsTheLayoutOf114ThousandTracks() throws IOException {
    TrackData data =
        read(
            ",track_id,artists,album_name,track_name,popularity,duration_ms,explicit,danceability,"
                + "energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,"
                + "valence,tempo,time_signature,track_genre",
            "0,5SuOikwiRyPMVoIQDJUgSV,Gen Hoshino;Ann,Comedy,Comedy,73,230666,False,0.676,0.461,"
                + "-1,-6.746,0,0.143,0.0322,1.01e-06,0.358,0.715,87.917,4,acoustic");

    TrackRecord track = data.tracks().get(0);
    assertThat(track.id()).isEqualTo(new TrackId("spotify:track:5SuOikwiRyPMVoIQDJUgSV"));
    assertThat(track.title()).isEqualTo("Comedy");
    assertThat(track.artists()).containsExactly("Gen Hoshino", "Ann");
    assertThat(track.album()).contains("Comedy");
    assertThat(track.popularity()).hasValue(73);
    assertThat(track.duration()).contains(Duration.ofMillis(230_666));
    assertThat(track.explicit()).contains(false);
    assertThat(track.genres()).containsExactly("acoustic");
    assertThat(data.features().names()).isEqualTo(TrackCsvOptions.AUDIO_FEATURES);
    assertThat(data.features().extract(track))
        .containsExactly(
            .676f, .461f, Float.NaN, -6.746f, 0, .143f, .0322f, 1.01e-6f, .358f, .715f, 87.917f, 4);
    assertThat(data.report().missingValues()).containsExactly(entry("key", 1));
    assertThat(data.catalog().indexOf(track.id())).hasValue(0);
  }

  @Test
  void readsTheLayoutOf600ThousandTracks() throws IOException {
    TrackData data =
        read(
            "id,name,popularity,duration_ms,explicit,artists,id_artists,release_date,danceability",
            "35iwgR4jXetI318WEWsa1Q,Carve,6,126903,1,\"['Uli', \"\"O'Brien\"\"]\",['x'],1922-02,.6");

    TrackRecord track = data.tracks().get(0);
    assertThat(track.artists()).containsExactly("Uli", "O'Brien");
    assertThat(track.released()).contains(ReleaseDate.parse("1922-02"));
    assertThat(track.explicit()).contains(true);
    assertThat(data.features().names()).containsExactly("danceability");
  }

  @Test
  void readsTheLayoutOf1200ThousandTracks() throws IOException {
    TrackData data =
        read(
            "id,name,album,album_id,artists,artist_ids,track_number,disc_number,explicit,energy,"
                + "duration_ms,time_signature,year,release_date",
            "7lmeHLHBe4nmXzuXc0HDjk,Testify,The Battle,2e,['Rage'],['2d'],1,1,False,.978,210133,"
                + "4.0,1999,1999-11-02");

    TrackRecord track = data.tracks().get(0);
    assertThat(track.album()).contains("The Battle");
    assertThat(track.released().map(ReleaseDate::toString)).contains("1999-11-02");
    assertThat(data.features().extract(track)).containsExactly(.978f, 4);
  }

  @Test
  void readsExportifyWithAByteOrderMarkAndBlankFeatures() throws IOException {
    TrackData data =
        read(
            "\uFEFFTrack URI,Track Name,Artist URI(s),Artist Name(s),Album Name,Album Release Date,"
                + "Track Duration (ms),Explicit,Popularity,ISRC,Artist Genres,Tempo,Time Signature",
            "spotify:track:1,Flower,x,\"Tyler\\, The Creator, Kali\",Igor,2017,200,true,80,USQX,"
                + "\"rap,soul\",,");

    TrackRecord track = data.tracks().get(0);
    assertThat(track.id().value()).isEqualTo("spotify:track:1");
    assertThat(track.artists()).containsExactly("Tyler, The Creator", "Kali");
    assertThat(track.genres()).containsExactly("rap", "soul");
    assertThat(track.isrc()).contains("USQX");
    assertThat(track.duration()).contains(Duration.ofMillis(200));
    assertThat(data.features().extract(track)).containsExactly(Float.NaN, Float.NaN);
  }

  @Test
  void readsTheColumnsAskedFor() throws IOException {
    TrackData data =
        TrackCsv.read(
            "mine.csv",
            bytes("song,plays,Track Duration (ms)", "x,7,900"),
            TrackCsvOptions.defaults().withIdColumn("Song").withFeatures("Plays", "duration_ms"));

    assertThat(data.features().names()).containsExactly("plays", "duration_ms");
    assertThat(data.features().extract(new TrackId("x"))).containsExactly(7, 900);
  }

  @Test
  void refusesFeaturesThatNameNoColumnOfTheirOwn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackCsvOptions.defaults().withFeatures("Tempo", "tempo"))
        .withMessage("features must be different: [tempo, tempo]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackCsvOptions.defaults().withFeatures("?"));
  }

  @Test
  void foldsRowsOfOneTrackIntoTheFirst() throws IOException {
    TrackData data =
        read("id,title,genre,energy,tempo", "a,First,pop,,100", "a,Second,rock,.5,200", "b,,,,");

    assertThat(data.tracks()).extracting(TrackRecord::title).containsExactly("First", "");
    assertThat(data.tracks().get(0).genres()).containsExactly("pop", "rock");
    assertThat(data.features().extract(new TrackId("a"))).containsExactly(.5f, 100);
    assertThat(data.report().duplicates()).isEqualTo(1);
    assertThat(data.report().missingValues()).containsOnly(entry("energy", 1), entry("tempo", 1));
  }

  @Test
  void countsWhatItCannotReadAndGoesOn() throws IOException {
    TrackData data =
        read(
            "id,title,popularity,release_date,duration_ms,explicit,energy",
            "a,A,101,long ago,-5,perhaps,loud",
            ",no id,,,,,1",
            "b,too,few",
            "c,one,too,many,,,,,",
            "",
            "d,D,50,,,,0.5");

    assertThat(data.tracks()).extracting(track -> track.id().value()).containsExactly("a", "d");
    assertThat(data.report().rows()).isEqualTo(5);
    assertThat(data.report().skippedRows())
        .containsOnly(entry("no track id", 1), entry("not as many fields as the header", 2));
    assertThat(data.report().badCells())
        .containsOnly(
            entry("popularity", 1),
            entry("release_date", 1),
            entry("duration_ms", 1),
            entry("explicit", 1),
            entry("energy", 1));
    assertThat(data.tracks().get(0).released()).isEqualTo(Optional.empty());
  }

  @Test
  void readsGzippedFilesWhateverTheirName(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("tracks.csv"), gzip("id,energy\na,1\n"));

    assertThat(TrackCsv.read(file).features().size()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotATableOfTracks() {
    refuses(new byte[0], "mine.csv: the file is empty");
    refuses(
        "title,energy\nx,1\n".getBytes(StandardCharsets.UTF_8),
        "mine.csv: no column for a track id; name the column; the header has title, energy");
    refuses("id,title\nx,1\n".getBytes(StandardCharsets.UTF_8), "no column for an audio feature");
    byte[] whole = gzip("id,energy\na,1\nb,2\n");
    refuses(Arrays.copyOf(whole, whole.length - 9), "the gzip file is damaged");
    refuses(Arrays.copyOf(whole, 5), "the gzip file is damaged");
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(
            () ->
                TrackCsv.read(
                    "mine.csv",
                    bytes("id,energy"),
                    TrackCsvOptions.defaults().withFeatures("mood")))
        .withMessageContaining("no column for 'mood'");
  }

  private static void refuses(byte[] content, String message) {
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(
            () ->
                TrackCsv.read(
                    "mine.csv", new ByteArrayInputStream(content), TrackCsvOptions.defaults()))
        .withMessageContaining(message);
  }

  private static TrackData read(String... lines) throws IOException {
    return TrackCsv.read("test.csv", bytes(lines), TrackCsvOptions.defaults());
  }

  private static ByteArrayInputStream bytes(String... lines) {
    return new ByteArrayInputStream(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
    return bytes.toByteArray();
  }
}
