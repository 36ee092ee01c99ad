package org.songnet.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.songnet.data.Exports.account;
import static org.songnet.data.Exports.array;
import static org.songnet.data.Exports.extended;
import static org.songnet.data.Exports.read;
import static org.songnet.data.Exports.titles;
import static org.songnet.data.Exports.write;
import static org.songnet.data.Exports.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.data.ImportReport.FileReport;

/** Zips, folders and loose files, whatever they are called and however they are encoded. */
class ImportSourcesTest {

  private static final String ONE = array(extended("2021-05-30T12:00:00Z", 40_000, "One", "U2"));
  private static final String TWO = array(extended("2021-05-30T13:00:00Z", 40_000, "Two", "U2"));

  private final Path folder;

  ImportSourcesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void zipsFoldersAndLooseFilesMixInAnyOrder() {
    Path zip = zip(folder.resolve("my_spotify_data.zip"), Exports.EXTENDED_NAME, ONE);
    Path unpacked = folder.resolve("unpacked");
    write(unpacked.resolve(Exports.EXTENDED_NAME), TWO);
    Path loose =
        write(
            folder.resolve("StreamingHistory0.json"),
            array(account("2021-05-30 14:00", 40_000, "Three", "U2")));

    ImportResult result = read(loose, unpacked, zip);

    assertThat(titles(result.history())).containsExactly("One", "Two", "Three");
    assertThat(result.report().files())
        .extracting(FileReport::file)
        .containsExactlyInAnyOrder(
            loose.toString(),
            unpacked.resolve(Exports.EXTENDED_NAME).toString(),
            zip + "!/" + Exports.EXTENDED_NAME);
  }

  @Test
  void aLinkThatIsNamedIsFollowed() throws IOException {
    write(folder.resolve("in/holiday.txt"), ONE);
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));

    assertThat(titles(read(link).history())).containsExactly("One");
  }

  @Test
  void namesOfFilesAreOnlyHints() {
    write(folder.resolve("in/holiday.txt"), ONE);
    zip(folder.resolve("in/holiday.bin"), "noextension", TWO);

    assertThat(titles(read(folder.resolve("in")).history())).containsExactly("One", "Two");
  }

  @Test
  void whatIsNoHistoryIsIgnoredAndReported() throws IOException {
    Path nested = zip(folder.resolve("nested.zip"), Exports.EXTENDED_NAME, ONE);
    byte[] nestedBytes = Files.readAllBytes(nested);
    Path zip =
        zip(
            folder.resolve("export.zip"),
            Map.of(
                "Spotify Extended Streaming History/ReadMeFirst_ExtendedStreamingHistory.pdf",
                "%PDF-1.7".getBytes(UTF_8),
                "__MACOSX/" + Exports.EXTENDED_NAME,
                ONE.getBytes(UTF_8),
                "._history.json",
                new byte[] {0, 5, 22, 7},
                "Userdata.json",
                "{\"username\": \"somebody\"}".getBytes(UTF_8),
                "more.zip",
                nestedBytes,
                Exports.EXTENDED_NAME,
                TWO.getBytes(UTF_8)));

    ImportReport report = read(zip).report();

    assertThat(report.kept()).isEqualTo(1);
    assertThat(report.isComplete()).isTrue();
    assertThat(report.files())
        .filteredOn(file -> file.kind() == FileKind.IGNORED)
        .hasSize(5)
        .allSatisfy(file -> assertThat(file.remark()).isNotBlank());
    assertThat(report.file(zip + "!/more.zip").orElseThrow().remark())
        .contains("archive inside an archive");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    byte[] utf16 = ("\uFEFF" + TWO).getBytes(UTF_16LE);
    Path first = write(folder.resolve("a.json"), "\uFEFF" + ONE);
    Path second = write(folder.resolve("b.json"), utf16);

    assertThat(titles(read(first, second).history())).containsExactly("One", "Two");
  }

  @Test
  void bytesInAnotherEncodingCostALetterNotTheFile() {
    String rows =
        array(
            extended("2021-05-30T12:00:00Z", 1, "Café", "C"),
            extended("2021-05-30T13:00:00Z", 1, "Two", "U2"));

    ImportResult result = read(write(folder.resolve("history.json"), rows.getBytes(ISO_8859_1)));

    assertThat(titles(result.history())).containsExactly("Caf?", "Two");
    assertThat(result.report().files().get(0).remark()).contains("not UTF-8");
  }

  @Test
  void namesInAZipMayBeInAnyEncoding() throws IOException {
    Path zip = zip(folder.resolve("export.zip"), "Verlauf_XX.json", ONE);
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = 0; i < bytes.length - 1; i++) {
      if (bytes[i] == 'X' && bytes[i + 1] == 'X') {
        bytes[i] = (byte) 0xE4;
        bytes[i + 1] = (byte) 0x84;
      } else if (bytes[i] == 8 && bytes[i - 1] == 8 && bytes[i - 2] == 0) {
        bytes[i] = 0; // the flag that says names are UTF-8
      }
    }

    assertThat(titles(read(write(zip, bytes)).history())).containsExactly("One");
  }

  @Test
  void aFileThatEndsEarlyIsImportedUpToThereAndReported() {
    String rows =
        array(
            extended("2021-05-30T12:00:00Z", 1, "One", "U2"),
            extended("2021-05-30T13:00:00Z", 1, "Two", "U2"));

    ImportResult result =
        read(write(folder.resolve("history.json"), rows.substring(0, rows.length() - 100)));

    assertThat(titles(result.history())).containsExactly("One");
    assertThat(result.report().isComplete()).isFalse();
    assertThat(result.report().files().get(0).remark())
        .isEqualTo(
            "stopped after row 1: the file ends in the middle of a row; download the export again");
  }

  @Test
  void aFileThatIsNestedTooDeeplyStopsThere() {
    String deep = ", \"deep\": " + "[".repeat(5_000) + "]".repeat(5_000);
    String rows =
        array(
            extended("2021-05-30T12:00:00Z", 1, "One", "U2"),
            extended("2021-05-30T13:00:00Z", 1, "Two", "U2", deep));

    ImportResult result = read(write(folder.resolve("history.json"), rows));

    assertThat(titles(result.history())).containsExactly("One");
    assertThat(result.report().files().get(0).remark()).contains("nested too deeply");
  }

  @Test
  void aFlippedByteInAZipIsReported() throws IOException {
    Path zip = zip(folder.resolve("export.zip"), "a.json", ONE.repeat(1), "b.json", TWO);
    byte[] bytes = Files.readAllBytes(zip);
    bytes[60] ^= 0x10;

    ImportReport report = read(write(zip, bytes)).report();

    assertThat(report.isComplete()).isFalse();
    assertThat(report.file(zip + "!/b.json").orElseThrow().kept()).isEqualTo(1);
  }

  @Test
  void aTruncatedZipIsRefused() throws IOException {
    Path zip = zip(folder.resolve("export.zip"), Exports.EXTENDED_NAME, ONE);
    byte[] bytes = Files.readAllBytes(zip);
    write(zip, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), zip))
        .isInstanceOf(DataFormatException.class)
        .hasMessage(
            zip
                + ": the archive is damaged, encrypted or not completely downloaded;"
                + " download it again");
  }

  @Test
  void namesThatLeadOutOfTheArchiveAreRefused() {
    for (String name :
        List.of(
            "../evil.json", "a/../../evil.json", "/etc/evil", "C:\\evil", "..\\evil", "\\evil")) {
      Path zip = zip(folder.resolve("export.zip"), Exports.EXTENDED_NAME, ONE, name, TWO);

      assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), zip))
          .as(name)
          .isInstanceOf(DataFormatException.class)
          .hasMessageContaining("leads out of the archive")
          .hasMessageContaining(name);
    }
  }

  @Test
  void hostileNamesAreShownWithoutControlCharacters() {
    Path zip = zip(folder.resolve("export.zip"), "\u001b[2J\nfile\u0007" + "x".repeat(5_000), ONE);

    String shown = read(zip).report().files().get(0).file();

    assertThat(shown).matches("\\P{Cntrl}*").hasSizeLessThan(zip.toString().length() + 400);
  }

  @Test
  void archivesThatUnpackToTooMuchAreRefused() {
    Path zip = zip(folder.resolve("bomb.zip"), "a.json", "[" + " ".repeat(4 << 20) + "]");

    assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), zip))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("more than 250 times its size");
    ArchiveLimits small = new ArchiveLimits(10, 1 << 20, 10_000);
    assertThatThrownBy(() -> importFrom(ImportOptions.defaults().withLimits(small), zip))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("more than 1048576 bytes");
    ArchiveLimits wide = new ArchiveLimits(10, 1 << 30, 10_000);
    assertThat(
            read(ImportOptions.defaults().withLimits(wide), zip, write(folder.resolve("x"), ONE))
                .report()
                .kept())
        .isEqualTo(1);
  }

  @Test
  void anArchiveThatLiesAboutItsSizeIsRefusedWhileItIsRead() throws IOException {
    Path zip =
        zip(
            folder.resolve("bomb.zip"),
            "endsong_0.json",
            "[" + ONE.substring(1, ONE.length() - 2) + " ".repeat(4 << 20) + "]");
    byte[] bytes = Files.readAllBytes(zip);
    int central = bytes.length - 22 - (46 + "endsong_0.json".length());
    for (int i = 0; i < 4; i++) {
      bytes[central + 24 + i] = (byte) (i == 0 ? 100 : 0); // claims to unpack to 100 bytes
    }
    write(zip, bytes);

    assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), zip))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("more than 250 times its size");
  }

  @Test
  void tooManyFilesAreRefused() {
    Path in = folder.resolve("in");
    write(in.resolve("a.json"), ONE);
    write(in.resolve("b.json"), TWO);
    Path zip = zip(folder.resolve("export.zip"), "a.json", ONE, "b.json", TWO);
    ImportOptions one = ImportOptions.defaults().withLimits(new ArchiveLimits(1, 1 << 20, 100));

    assertThatThrownBy(() -> importFrom(one, in))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("more than 1 files");
    assertThatThrownBy(() -> importFrom(one, zip))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("2 files");
  }

  @Test
  void nothingToImportIsAnErrorThatSaysWhatToDo() {
    Path in = write(folder.resolve("in/notes.txt"), "hello").resolveSibling("");

    assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), in))
        .isInstanceOf(DataFormatException.class)
        .hasMessage(
            in
                + ": no listens or playlists that songnet reads (files looked at: 1);"
                + " name the zip or the folder of an export, or files of it");
    assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), in, in.resolve("notes.txt")))
        .hasMessageContaining("and 1 more");
    assertThatThrownBy(() -> importFrom(ImportOptions.defaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("paths");
    assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), folder.resolve("absent.zip")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("absent.zip")
        .hasMessageContaining("no such file");
  }

  @Test
  void whatIsNeitherAFileNorAFolderIsRefused() {
    Path device = Path.of("/dev/null");
    assumeThat(Files.exists(device)).isTrue();

    assertThatThrownBy(() -> importFrom(ImportOptions.defaults(), device))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("neither a file nor a folder");
  }

  private static ImportResult importFrom(ImportOptions options, Path... paths) throws IOException {
    return ListeningHistoryImporter.importFrom(List.of(paths), options, ImportListener.silent());
  }
}
