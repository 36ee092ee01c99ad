package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportProgressTest {

  private static final int ROWS = 10_000;

  private final Path zip;

  ImportProgressTest(@TempDir Path folder) throws IOException {
    zip = folder.resolve("export.zip");
    ImportSpeed.generate(zip, ROWS);
  }

  @Test
  void theListenerHearsOfEveryFewThousandRowsUpToTheEnd() throws IOException {
    List<ImportProgress> told = new ArrayList<>();

    ImportResult result =
        ListeningHistoryImporter.importFrom(List.of(zip), ImportOptions.defaults(), told::add);

    assertThat(result.report().kept()).isEqualTo(ROWS);
    assertThat(told)
        .extracting(ImportProgress::rows)
        .isSorted()
        .startsWith(0L, 4096L, 8192L)
        .endsWith((long) ROWS);
    assertThat(told).extracting(ImportProgress::fraction).isSorted().startsWith(0.0).endsWith(1.0);
    assertThat(told.get(0).file()).isEqualTo(result.report().files().get(0).file());
  }

  @Test
  void anImportCanBeCancelled() {
    ImportListener cancelling =
        new ImportListener() {
          private long rows;

          @Override
          public void onProgress(ImportProgress progress) {
            rows = progress.rows();
          }

          @Override
          public boolean isCancelled() {
            return rows >= 4096;
          }
        };

    assertThatThrownBy(
            () ->
                ListeningHistoryImporter.importFrom(
                    List.of(zip), ImportOptions.defaults(), cancelling))
        .isInstanceOf(ImportCancelledException.class)
        .hasMessageContaining("export.zip");
    assertThat(Files.exists(zip)).isTrue();
  }

  @Test
  void anImportOfNothingIsDone() {
    assertThat(new ImportProgress("", 0, 0, 0).fraction()).isEqualTo(1);
  }

  @Test
  void theMeasurementCountsItsRows() throws IOException {
    assertThat(ImportSpeed.measure(zip)).startsWith("10,000 rows, 10,000 kept; ");
  }
}
