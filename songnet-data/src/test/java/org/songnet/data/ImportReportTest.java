package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnet.data.ImportReport.FileReport;

class ImportReportTest {

  @Test
  void totalsAddUpOverTheFiles() {
    ImportReport report =
        new ImportReport(
            List.of(
                file("one", 10, 4, 3, 2, Map.of(SkipReason.PODCAST, 1L), false),
                FileReport.ignored("two.pdf", "nothing songnet reads"),
                file("three", 5, 1, 0, 1, Map.of(SkipReason.PODCAST, 3L), true)));

    assertThat(report.read()).isEqualTo(15);
    assertThat(report.kept()).isEqualTo(5);
    assertThat(report.merged()).isEqualTo(3);
    assertThat(report.duplicates()).isEqualTo(3);
    assertThat(report.skipped()).containsExactly(Map.entry(SkipReason.PODCAST, 4L));
    assertThat(report.isComplete()).isFalse();
    assertThat(report.file("two.pdf").orElseThrow().kind()).isEqualTo(FileKind.IGNORED);
    assertThat(report.file("four")).isEmpty();
  }

  @Test
  void aReportThatLosesARowIsRefused() {
    assertThatThrownBy(() -> file("one", 10, 4, 3, 2, Map.of(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one")
        .hasMessageContaining("read 10");
  }

  private static FileReport file(
      String name,
      long read,
      long kept,
      long merged,
      long duplicates,
      Map<SkipReason, Long> skipped,
      boolean damaged) {
    return new FileReport(
        name,
        FileKind.SPOTIFY_EXTENDED,
        read,
        kept,
        merged,
        duplicates,
        skipped,
        damaged ? "ends early" : null,
        damaged);
  }
}
