package org.songnet.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.features.TrackData;

class FmaCatalogTest {

  @Test
  void hasEveryTrackWithEveryFeature() throws IOException {
    TrackData fma = FmaCatalog.read();

    assertThat(fma.report().rows()).isEqualTo(4_802);
    assertThat(fma.tracks()).hasSize(4_802);
    assertThat(fma.report().badCells()).isEmpty();
    assertThat(fma.report().missingValues()).isEmpty();
    assertThat(fma.features().names()).hasSize(8).contains("tempo", "valence");
    assertThat(fma.tracks())
        .allMatch(track -> !track.title().isEmpty() && track.duration().isPresent())
        .allMatch(track -> track.artists().size() == 1 && track.genres().size() == 1);
  }

  @Test
  void knowsATrack() throws IOException {
    TrackData fma = FmaCatalog.read();
    Catalog catalog = fma.catalog();

    Track track = catalog.track(catalog.indexOf(FmaCatalog.trackId(154)).orElseThrow());

    assertThat(track.title()).isEqualTo("Squares And Circles");
    assertThat(track.genres()).containsExactly("Rock");
    assertThat(track.duration()).contains(Duration.ofSeconds(319));
    assertThat(fma.features().extract(track)[0]).isEqualTo(.3529f);
  }

  @Test
  void standsInForArtistsByUploads() throws IOException {
    Set<String> artists = new HashSet<>();
    for (TrackRecord track : FmaCatalog.read().tracks()) {
      artists.addAll(track.artists());
      int number = FmaCatalog.number(track.id());
      assertThat(Integer.parseInt(track.artists().get(0).substring("FMA artist ".length())))
          .isBetween(1, number);
    }
    assertThat(artists).hasSize(1_410);
  }

  @Test
  void idsLookLikeSpotifysAndTellTheNumber() {
    TrackId id = FmaCatalog.trackId(135);

    assertThat(id.value()).isEqualTo("spotify:track:songnetFMA000000000135");
    assertThat(id.value().substring("spotify:track:".length())).matches("[0-9A-Za-z]{22}");
    assertThat(FmaCatalog.number(id)).isEqualTo(135);
    assertThatIllegalArgumentException().isThrownBy(() -> FmaCatalog.trackId(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FmaCatalog.number(new TrackId("spotify:track:5SuOikwiRyPMVoIQDJUgSV")))
        .withMessageContaining("5SuOikwiRyPMVoIQDJUgSV");
  }

  @Test
  void isWhatTheGeneratorMakesOfTheDataset() throws IOException {
    Path data = Path.of(System.getProperty("songnet.shared.data", "."), "fma");
    Assumptions.assumeTrue(Files.isDirectory(data), "not here: " + data);
    ByteArrayOutputStream made = new ByteArrayOutputStream();

    FmaCatalogGenerator.generate(
        data.resolve("echonest-metrics.json"), data.resolve("fma-rock-vs-hiphop.csv"), made);

    try (InputStream shipped =
        Objects.requireNonNull(FmaCatalog.class.getResourceAsStream("fma-tracks.csv.gz"))) {
      assertThat(text(shipped)).isEqualTo(text(new ByteArrayInputStream(made.toByteArray())));
    }
  }

  private static String text(InputStream gzipped) throws IOException {
    return new String(new GZIPInputStream(gzipped).readAllBytes(), StandardCharsets.UTF_8);
  }
}
