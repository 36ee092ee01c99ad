package org.songnet.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the input: a result whose rows add up, or a {@link DataFormatException}, and nothing
 * else.
 */
class ImportFuzzProperties {

  private static final String HISTORY =
      Exports.array(
          Exports.extended("2021-05-30T12:00:00Z", 200_000, "One", "U2"),
          Exports.extended("2021-05-30T12:05:00Z", 10_000, "Zwölf", "Die Ärzte"),
          Exports.account("2021-05-30 12:05", 10_000, "Zwölf", "Die Ärzte"));

  private static final String PLAYLISTS =
      """
      {"playlists": [{"name": "P", "items": [
        {"track": {"trackName": "Two", "artistName": "U2", "albumName": "A", "trackUri": "u:2"},
         "episode": null, "addedDate": "2021-01-02"}]}], "tracks": [{"track": "T", "uri": "u:3"}]}
      """;

  private static final List<String> KEYS =
      List.of(
          "ts",
          "endTime",
          "ms_played",
          "msPlayed",
          "spotify_track_uri",
          "master_metadata_track_name",
          "master_metadata_album_artist_name",
          "trackName",
          "artistName",
          "episode_name",
          "audiobook_title",
          "reason_end",
          "skipped",
          "incognito_mode",
          "ip_addr",
          "playlists",
          "items",
          "track",
          "tracks",
          "uri",
          "name");

  private static @Nullable Path folder;

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("songnet-fuzz");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    if (folder != null) {
      Files.deleteIfExists(file());
      Files.delete(folder);
    }
  }

  @Property(tries = 150, seed = "1")
  void damagedArchives(
      @ForAll @IntRange(max = 2_000) int length,
      @ForAll @Size(max = 4) List<@IntRange(max = 2_000) Integer> flipped,
      @ForAll byte mask)
      throws IOException {
    Exports.zip(file(), "endsong_0.json", HISTORY, "sub/Playlist1.json", PLAYLISTS);
    byte[] bytes = damage(Files.readAllBytes(file()), length, flipped, mask);

    importAnything(bytes);
  }

  @Property(tries = 150, seed = "2")
  void damagedJson(
      @ForAll boolean playlists,
      @ForAll @IntRange(max = 4_000) int length,
      @ForAll @Size(max = 6) List<@IntRange(max = 3_000) Integer> flipped,
      @ForAll byte mask)
      throws IOException {
    byte[] bytes = (playlists ? PLAYLISTS : HISTORY).getBytes(UTF_8);

    importAnything(damage(bytes, length, flipped, mask));
  }

  private static byte[] damage(byte[] bytes, int length, List<Integer> flipped, byte mask) {
    byte[] damaged = Arrays.copyOf(bytes, Math.min(bytes.length, length));
    for (int at : flipped) {
      if (at < damaged.length) {
        damaged[at] ^= mask;
      }
    }
    return damaged;
  }

  @Property(tries = 100, seed = "3")
  void anyJsonInTheShapeOfAnExport(@ForAll("json") String row, @ForAll("json") String other)
      throws IOException {
    String valid = Exports.extended("2021-05-30T12:00:00Z", 200_000, "One", "U2");

    ImportResult result = importAnything(Exports.array(valid, row, other).getBytes(UTF_8));

    assertThat(result).isNotNull();
    if (result != null && result.report().isComplete()) {
      assertThat(result.report().read()).isEqualTo(3);
    }
    importAnything(row.getBytes(UTF_8));
    importAnything(("{\"playlists\": [" + row + "], \"tracks\": [" + other + "]}").getBytes(UTF_8));
  }

  @Property(tries = 50, seed = "4")
  void anyEncoding(@ForAll("charsets") Charset charset) throws IOException {
    importAnything(HISTORY.getBytes(charset));
    importAnything(("\uFEFF" + HISTORY).getBytes(charset));
  }

  @Property(tries = 30, seed = "5")
  void anyNameOfAnEntry(@ForAll @Size(min = 1, max = 3) List<@StringLength(max = 40) String> names)
      throws IOException {
    Map<String, byte[]> entries =
        names.stream().collect(Collectors.toMap(n -> n, n -> HISTORY.getBytes(UTF_8), (a, b) -> a));
    Exports.zip(file(), entries);

    importAnything(Files.readAllBytes(file()));
  }

  @Property(tries = 40, seed = "6")
  void anyBytes(@ForAll long seed, @ForAll @IntRange(max = 3_000) int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    importAnything(bytes);

    if (length > 4) {
      bytes[0] = 'P';
      bytes[1] = 'K';
      bytes[2] = 3;
      bytes[3] = 4;
      importAnything(bytes);
      bytes[0] = '[';
      bytes[1] = '{';
      importAnything(bytes);
    }
  }

  @Property(tries = 20, seed = "7")
  void anyDepthOfNesting(
      @ForAll @IntRange(max = 100_000) int depth, @ForAll("openings") String open)
      throws IOException {
    importAnything(open.repeat(depth).getBytes(UTF_8));
    importAnything(("[{\"ts\": 1, \"ms_played\": " + open.repeat(depth)).getBytes(UTF_8));
  }

  @Provide
  Arbitrary<String> openings() {
    return Arbitraries.of("[", "{\"playlists\":", "[{\"ts\":");
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(
            "UTF-8",
            "UTF-16",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32",
            "ISO-8859-1",
            "IBM037",
            "Shift_JIS")
        .map(Charset::forName);
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "NaN", "-Infinity", "0", "-1", "1e999", "1e-9"),
            Arbitraries.longs().map(Object::toString),
            Arbitraries.integers().between(1, 3_000).map("7"::repeat),
            Arbitraries.of("2021-05-30T12:00:00Z", "2021-05-30 12:00", "", "\\u0000", "\\ud83d")
                .map(text -> "\"" + text + "\""),
            Arbitraries.strings()
                .ofMaxLength(10)
                .map(text -> "\"" + text.replace("\\", "").replace("\"", "") + "\""),
            Arbitraries.integers().between(1, 5_000).map(n -> "\"" + "n".repeat(n) + "\""));
    return Arbitraries.recursive(() -> leaf, ImportFuzzProperties::nested, 0, 3);
  }

  private static Arbitrary<String> nested(Arbitrary<String> inner) {
    Arbitrary<String> object =
        inner
            .flatMap(value -> Arbitraries.of(KEYS).map(key -> Tuple.of(key, value)))
            .list()
            .ofMaxSize(6)
            .map(
                fields ->
                    fields.stream()
                        .map(field -> "\"" + field.get1() + "\": " + field.get2())
                        .collect(Collectors.joining(", ", "{", "}")));
    Arbitrary<String> array = inner.list().ofMaxSize(3).map(Object::toString);
    return Arbitraries.frequencyOf(Tuple.of(4, object), Tuple.of(1, array), Tuple.of(1, inner));
  }

  /** Imports; null where the input was refused. */
  private static @Nullable ImportResult importAnything(byte[] bytes) throws IOException {
    Exports.write(file(), bytes);
    try {
      ImportResult result = ListeningHistoryImporter.importFrom(file());
      ImportReport report = result.report();
      assertThat(report.kept())
          .isGreaterThanOrEqualTo(result.history().size() + result.savedTracks().size());
      assertThat(report.toString()).doesNotContain("private-");
      return result;
    } catch (DataFormatException refused) {
      assertThat(refused.getMessage()).contains("; ").doesNotContain("private-");
      return null;
    }
  }

  private static Path file() {
    if (folder == null) {
      throw new IllegalStateException("the folder is created before the first try");
    }
    return folder.resolve("input");
  }
}
