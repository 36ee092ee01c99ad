package org.songnet.data.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Interactions;
import org.songnet.TrackId;
import org.songnet.data.DataFormatException;
import org.songnet.data.ImportCancelledException;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportProgress;
import org.songnet.data.ImportReport.FileReport;

class BenchmarkReaderTest {

  @TempDir private Path folder;

  private final BenchmarkReader reader = BenchmarkReader.standard();

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  @Test
  void aFixedSplitHasThreePartsOverOneCatalog() throws IOException {
    write("train.txt", "u1 a b c\nu2 b\n");
    write("valid.txt", "u1 d\n");
    write("test.txt", "u1 e\nu2 a\nu3\n");

    FixedSplit split = reader.fixedSplit(folder);

    assertThat(split.training().size()).isEqualTo(4);
    assertThat(split.validation().orElseThrow().size()).isEqualTo(1);
    assertThat(split.test().size()).isEqualTo(2);
    assertThat(split.test().userCount()).isEqualTo(2);
    assertThat(split.training().catalog().size()).isEqualTo(5);
    assertThat(split.test().catalog()).isSameAs(split.training().catalog());
    assertThat(split.report().read()).isEqualTo(7);
  }

  @Test
  void anItemThatALineNamesTwiceIsADuplicate() throws IOException {
    write("train.txt", "u1 a b a\n");
    write("test.txt", "u1 c\n");

    FixedSplit split = reader.fixedSplit(folder);

    assertThat(split.training().sessionTracks(0)).containsExactly(0, 1);
    assertThat(split.validation()).isEmpty();
    assertThat(split.report().duplicates()).isEqualTo(1);
  }

  @Test
  void testItemsThatTrainingHasAreRemarked() throws IOException {
    write("train.txt", "u1 a b\nu2 c\n");
    write("test.txt", "u1 b\nu2 a\n");

    assertThat(reader.fixedSplit(folder).report().files())
        .extracting(FileReport::remark)
        .containsExactly(
            null,
            "1 items stand in train.txt for the same user, too,"
                + " where nothing can be predicted of them");
  }

  @Test
  void aUserWithTwoLinesIsRefusedWithTheRow() throws IOException {
    write("train.txt", "u1 a\n\nu1 b\n");
    write("test.txt", "u1 c\n");

    assertThatThrownBy(() -> reader.fixedSplit(folder))
        .isInstanceOf(DataFormatException.class)
        .hasMessage(
            folder.resolve("train.txt")
                + ", row 3: this user has a line already;"
                + " a fixed split has one line for each user; join them");
  }

  @Test
  void aFolderWithoutATestPartIsNoFixedSplit() throws IOException {
    write("train.txt", "u1 a\n");
    assertThatThrownBy(() -> reader.fixedSplit(folder))
        .isInstanceOf(DataFormatException.class)
        .hasMessageStartingWith(folder + ": no test.txt in it; name a folder with");
  }

  @Test
  void anEmptyPartIsRefused() throws IOException {
    write("train.txt", "u1\n");
    write("test.txt", "u1 a\n");
    assertThatThrownBy(() -> reader.fixedSplit(folder))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("train.txt: no user with an item in it");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> reader.read(folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void sequencesKeepTheirOrderAndRepeats() throws IOException {
    Path file = write("log.txt", "u1 a b a\nu2 c\nu1 b\n");

    assertThat(reader.recognise(file)).contains(BenchmarkForm.SEQUENCES);
    Interactions read = reader.read(file).interactions();

    assertThat(read.sessionCount()).isEqualTo(3);
    assertThat(read.userCount()).isEqualTo(2);
    assertThat(read.sessionTracks(0)).containsExactly(0, 1, 0);
    assertThat(read.sessionTracks(1)).containsExactly(1);
  }

  @Test
  void hetRecHasPlayCountsAndNamesInAnyEncoding() throws IOException {
    write(
        "user_artists.dat", "userID\tartistID\tweight\r\n2\t51\t13883\r\n2\t7\t12\r\n3\t51\t1\r\n");
    Files.writeString(
        folder.resolve("artists.dat"),
        "id\tname\turl\tpictureURL\n51\tBeyoncé\tx\ty\n7\tMotörhead\tx\ty\n",
        ISO_8859_1);

    Interactions read = reader.read(folder).interactions();

    assertThat(read.userCount()).isEqualTo(2);
    assertThat(read.weight(0)).isEqualTo(13_883);
    assertThat(read.catalog().track(0).id()).isEqualTo(new TrackId("51"));
    assertThat(read.catalog().track(0).title()).isEqualTo("Beyoncé");
    assertThat(read.catalog().track(1).title()).isEqualTo("Motörhead");
  }

  @Test
  void namesInUtf8AreReadAsSuch() throws IOException {
    write("user_artists.dat", "userID\tartistID\tweight\n2\t51\t3\n");
    write("artists.dat", "\uFEFFid\tname\n51\tSigur Rós\n");
    assertThat(reader.read(folder).interactions().catalog().track(0).title())
        .isEqualTo("Sigur Rós");
  }

  @Test
  void datedEventsAreInTheirOrderWhateverThatOfTheRows() throws IOException {
    Path file =
        write(
            "log.csv",
            "timestamp,user_id,item_id\n1700000300,u,b\n1700000000,u,a\n1700000300,v,a\n");

    Interactions read = reader.read(file).interactions();

    assertThat(read.hasTimes()).isTrue();
    assertThat(read.sessionCount()).isEqualTo(2);
    assertThat(read.catalog().track(read.track(0)).id()).isEqualTo(new TrackId("a"));
    assertThat(read.endedAtMillis(0)).isEqualTo(1_700_000_000_000L);
  }

  @Test
  void silenceEndsASession() throws IOException {
    Path file =
        write(
            "log.tsv", "u\ta\t1700000000\nu\tb\t1700000600\nu\tc\t1700009999\nv\ta\t1700000000\n");

    Interactions read = reader.withSilence(Duration.ofHours(1)).read(file).interactions();

    assertThat(read.sessionCount()).isEqualTo(3);
    assertThat(read.sessionLength(0)).isEqualTo(2);
  }

  @Test
  void aSessionColumnTellsSessions() throws IOException {
    Path file =
        write("s.tsv", "SessionId\tItemId\tTime\n1\ta\t1420724414\n1\tb\t1420724500\n2\ta\t1\n");

    Interactions read = reader.read(file).interactions();

    assertThat(read.sessionCount()).isEqualTo(2);
    assertThat(read.userCount()).isEqualTo(2);
  }

  @Test
  void tablesWithoutHeaderAreUserItemAndWeightOrTime() throws IOException {
    assertThat(reader.read(write("a.csv", "u,a\nu,b\n")).interactions().size()).isEqualTo(2);
    assertThat(reader.read(write("b.csv", "u,a,2.5\n")).interactions().weight(0)).isEqualTo(2.5f);
    assertThat(reader.read(write("c.csv", "u,a,1700000000\n")).interactions().endedAtMillis(0))
        .isEqualTo(1_700_000_000_000L);
    assertThat(
            reader
                .read(write("d.csv", "u,a,2024-05-30 17:45:10\n"))
                .interactions()
                .endedAtMillis(0))
        .isEqualTo(1_717_091_110_000L);
    Benchmark both = reader.read(write("ratings.dat", "1::1193::5::978300760\n"));
    assertThat(both.interactions().endedAtMillis(0)).isEqualTo(978_300_760_000L);
    assertThat(both.report().files().get(0).remark()).startsWith("weights are not used");
  }

  @Test
  void recBoleNamesItsTypesInTheHeader() throws IOException {
    Path file = write("x.inter", "user_id:token\titem_id:token\trating:float\nu\ta\t3\n");
    assertThat(reader.read(file).interactions().weight(0)).isEqualTo(3);
  }

  @Test
  void quotedFieldsMayHoldTheSeparator() throws IOException {
    Path file = write("q.csv", "user,song\n\"Doe, J.\",a\n");
    assertThat(reader.read(file).interactions().user(0).value()).isEqualTo("Doe, J.");
  }

  @Test
  void gzippedFilesAreUnpacked() throws IOException {
    Path file = folder.resolve("log.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("u,a\nv,b\n".getBytes(UTF_8));
    }
    assertThat(reader.read(file).interactions().userCount()).isEqualTo(2);
  }

  @Test
  void badRowsAreNamed() throws IOException {
    assertBad("user,item,count\nu,a,1\nu,b,zero\n", ", row 3: the weight is not a positive number");
    assertBad("user,item,count\nu,a,0\n", ", row 2: the weight is not a positive number");
    assertBad("user,item,time\nu,a,yesterday\n", ", row 2: the time cannot be read");
    assertBad("user,item\nu,a\nu\n", ", row 3: 1 columns where the first row has 2");
    assertBad("user,item\n,a\n", ", row 2: no user; column 1 must tell it");
    assertBad("user,item\nu,\"a\n", ", row 2: its quotes are not balanced");
    assertBad("user,item\n", ": no event in it");
    assertBad("name,genre,year\nx,y,z\n", ": neither a table of events nor sequences");
    assertBad("", ": neither a table of events nor sequences");
  }

  private void assertBad(String text, String message) throws IOException {
    Path file = write("bad.csv", text);
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(DataFormatException.class)
        .hasMessageStartingWith(file + message);
  }

  @Test
  void archivesAndJsonAreNoBenchmarks() throws IOException {
    assertThat(reader.recognise(write("a.zip", "PK\u0003\u0004\0\0,\"a,b\0\n"))).isEmpty();
    assertThat(reader.recognise(write("a.json", "[{\"user\": 1, \"item\": 2},\n"))).isEmpty();
    assertThat(reader.recognise(write("a.m3u", "#EXTM3U\nsong.mp3\n"))).isEmpty();
  }

  @Test
  void aFixedSplitIsNotSplitAgain() throws IOException {
    write("train.txt", "u1 a\n");
    write("test.txt", "u1 b\n");
    assertThatThrownBy(() -> reader.read(folder))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("this data is split already");
  }

  @Test
  void aListenerCanStopIt() throws IOException {
    Path file = write("log.csv", "u,a\n".repeat(10));
    ImportListener stop =
        new ImportListener() {
          @Override
          public void onProgress(ImportProgress progress) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> reader.withListener(stop).read(file))
        .isInstanceOf(ImportCancelledException.class);
  }
}
