package org.songnet.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ReleaseDate;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.PairProvider.Pair;
import org.songnet.spi.TableProvider.Config;
import org.songnet.spi.TableProvider.Table;

class ModelStoreTest {

  private static final Track FULL =
      Track.of("b", "Bé", "X", "Y")
          .withAlbum("Album")
          .withReleased(ReleaseDate.parse("1999-05"))
          .withDuration(Duration.ofMillis(200_123))
          .withExplicit(false)
          .withPopularity(12.5)
          .withGenres(List.of("rock"))
          .withIsrc("GBAYE0000351");
  private static final Catalog CATALOG =
      Catalog.of(List.of(Track.of("a", ""), FULL, Track.of("c", "C")));
  private static final Interactions INTERACTIONS =
      Interactions.over(CATALOG).add(new UserId("u"), new int[] {0, 1}).build();
  private static final Table MODEL = Table.of(INTERACTIONS, new Config(1, "tëst"), .5f, 2f, -1f);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void save() throws IOException {
    file = folder.resolve("model.songnet");
    ModelStore.save(MODEL, file);
  }

  @Test
  void aLoadedModelIsTheSavedOne() throws IOException {
    Recommender loaded = ModelStore.load(file);
    RecommendationRequest request = RecommendationRequest.after(new TrackId("a"));

    assertThat(loaded.recommend(request)).isEqualTo(MODEL.recommend(request));
    assertThat(loaded.info()).isEqualTo(MODEL.info());
    assertThat(((Table) loaded).config()).isEqualTo(MODEL.config());
    assertThat(loaded.catalog().fingerprint()).isEqualTo(CATALOG.fingerprint());
    assertThat(loaded.catalog().track(1)).isEqualTo(FULL);
  }

  @Test
  void theManifestCanBeReadAlone() throws IOException {
    ModelManifest manifest = ModelStore.inspect(file);

    assertThat(manifest.formatVersion()).isEqualTo(ModelStore.FORMAT_VERSION);
    assertThat(manifest.info()).isEqualTo(MODEL.info());
    assertThat(manifest.config()).containsEntry("shift", 1L).containsEntry("note", "tëst");
    assertThat(manifest.sums())
        .containsOnlyKeys("catalog.bin", "scores.f32", "order.i32", "names.json");
    assertThat(manifest.golden()).hasSize(4);
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.songnet");
    ModelStore.save(MODEL, again);

    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void numbersAreLittleEndian() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      assertThat(Files.readAllBytes(zip.getPath("scores.f32")))
          .startsWith(0, 0, 0, 0x3f, 0, 0, 0, 0x40);
    }
  }

  @Test
  void everyFlippedByteIsNoticed() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] = (byte) (damaged[i] ^ (1 << i % 8));
      Files.write(file, damaged);

      assertThatThrownBy(() -> ModelStore.load(file))
          .as("byte %d", i)
          .isInstanceOf(ModelFormatException.class)
          .hasMessageContaining("model.songnet");
    }
  }

  @Test
  void theDamagedEntryIsNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("scores.f32");
    int damage = name + "scores.f32".length() + 3;
    bytes[damage] = (byte) (bytes[damage] ^ 4);
    Files.write(file, bytes);

    assertThatThrownBy(() -> ModelStore.load(file)).hasMessageContaining("entry scores.f32");
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length += 7) {
      Files.write(file, Arrays.copyOf(bytes, length));

      assertThatThrownBy(() -> ModelStore.load(file))
          .as("%d bytes", length)
          .isInstanceOf(ModelFormatException.class);
    }
  }

  @Test
  void aNewerFormatSaysWhichAndWhatIsRead() throws IOException {
    editManifest(json -> json.replace("\"formatVersion\": 1", "\"formatVersion\": 7"));

    assertThatThrownBy(() -> ModelStore.load(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("has format version 7, this library reads up to 1");
  }

  @Test
  void aMissingBackendIsNamed() {
    Table stranger =
        new Table(
            CATALOG,
            new ModelInfo("stranger", Set.of(), MODEL.info().trainedOn(), Map.of()),
            MODEL.config(),
            MODEL.scores());

    assertThatThrownBy(() -> ModelStore.save(stranger, folder.resolve("other")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("provides 'stranger' models (there are: described, pair, table)");
  }

  @Test
  void anotherFileIsNotAModel() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");

    assertThatThrownBy(() -> ModelStore.load(text))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("notes.txt is not a songnet model");
    assertThatThrownBy(() -> ModelStore.load(folder.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFailedSaveKeepsTheOldFileAndLeavesNoDebris() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Table broken = new Table(CATALOG, MODEL.info(), MODEL.config(), List.of());

    assertThatThrownBy(() -> ModelStore.save(broken, file)).isInstanceOf(RuntimeException.class);
    assertThat(file).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aModelThatAnswersOtherwiseIsRefused() {
    GoldenQuery saved = GoldenQuery.ask(MODEL).get(0);
    Table changed = new Table(CATALOG, MODEL.info(), MODEL.config(), List.of(.5f, 2.1f, -1f));

    assertThat(saved.holdsFor(MODEL)).isTrue();
    assertThat(saved.holdsFor(changed)).isFalse();
  }

  @Test
  void modelsInsideAModelComeBack() throws IOException {
    Path nested = folder.resolve("nested");
    Table other = Table.of(INTERACTIONS, new Config(2, "other"), 3f, 1f, 2f);
    Pair pair = new Pair(MODEL, other);
    ModelStore.save(pair, nested);

    Pair loaded = (Pair) ModelStore.load(nested);

    assertThat(((Table) loaded.first()).config()).isEqualTo(MODEL.config());
    assertThat(loaded.second().info()).isEqualTo(other.info());
    assertThat(((Table) loaded.second()).scores()).isEqualTo(other.scores());
  }

  private void editManifest(UnaryOperator<String> edit) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path manifest = zip.getPath("manifest.json");
      Files.writeString(manifest, edit.apply(Files.readString(manifest)));
    }
  }
}
