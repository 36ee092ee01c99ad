package org.songnet.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.spi.DescribedProvider.Described;
import org.songnet.spi.LengthProvider.Length;
import org.songnet.spi.TableProvider.Table;

class ExtractorPartsTest {

  private static final Catalog CATALOG =
      Catalog.of(List.of(Track.of("a", "A"), Track.of("b", "Bé")));
  private static final Interactions INTERACTIONS =
      Interactions.over(CATALOG).add(new UserId("u"), new int[] {0, 1}).build();
  private static final Table MODEL =
      Table.of(INTERACTIONS, new TableProvider.Config(1, "x"), .5f, 2f);
  private static final Length LENGTH =
      new Length(new LengthProvider.Config(4), List.of("title length"));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void save() throws IOException {
    file = folder.resolve("model.songnet");
    ModelStore.save(new Described(MODEL, LENGTH), file);
  }

  @Test
  void anExtractorInsideAModelComesBack() throws IOException {
    FeatureExtractor loaded = ((Described) ModelStore.load(file)).features();

    assertThat(loaded).isEqualTo(LENGTH);
    assertThat(loaded.extract(Track.of("new", "Five!"))).containsExactly(1.25f);
  }

  @Test
  void itsEntriesHaveSumsAsAllOthers() throws IOException {
    assertThat(ModelStore.inspect(file).sums()).containsKeys("features/extractor.json");

    byte[] bytes = Files.readAllBytes(file);
    String entry = "features/names";
    int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(entry);
    bytes[name + entry.length() + 3] ^= 4;
    Files.write(file, bytes);

    assertThatThrownBy(() -> ModelStore.load(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("entry features/names");
  }

  @Test
  void anExtractorNobodyWritesIsRefused() {
    FeatureExtractor stranger =
        new FeatureExtractor() {
          @Override
          public List<String> names() {
            return List.of("x");
          }

          @Override
          public float[] extract(Track track) {
            return new float[1];
          }
        };

    assertThatThrownBy(
            () -> ModelStore.save(new Described(MODEL, stranger), folder.resolve("other")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("extractor must be of a kind that can be saved");
  }

  @Test
  void aMissingModuleIsNamed() {
    assertRefused(
        "{\"provider\": \"text\", \"config\": {}, \"names\": []}",
        "extractor features: no module on the class path provides 'text' extractors"
            + " (there are: length): add the one that does");
  }

  @Test
  void aMalformedExtractorIsRefused() {
    assertRefused("{\"config\": {}}", "extractor features: 'provider' is missing");
    assertRefused("[]", "extractor features: expected an object");
    assertRefused(
        "{\"provider\": \"length\", \"config\": {\"unit\": 2}, \"names\": [\"other\"]}",
        "extractor features came back with the features [title length] instead of [other]");
    assertRefused(
        "{\"provider\": \"length\", \"config\": {}, \"names\": [\"title length\"]}",
        "part features: the configuration: setting 'unit' is missing");
  }

  private void assertRefused(String manifest, String message) {
    assertThatThrownBy(
            () -> {
              try (ZipModelReader zip = ZipModelReader.open(file)) {
                ExtractorParts.read("features", new ForgedReader(zip, manifest));
              }
            })
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining(message);
  }
}
