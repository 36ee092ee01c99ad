package org.songnet.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.songnet.Listen;
import org.songnet.data.ImportReport.FileReport;

/** Imports one file and shows what came of it. */
final class Histories {

  private Histories() {}

  static ImportResult importText(Path folder, String name, String text) throws IOException {
    return ListeningHistoryImporter.importFrom(TestFiles.write(folder, name, text));
  }

  /** Each listen as user, end, played time where it is known, skip where it is known, track. */
  static List<String> listens(ImportResult result) {
    return result.history().listens().stream().map(Histories::show).toList();
  }

  private static String show(Listen listen) {
    return "%s %s%s %s %s"
        .formatted(
            listen.user(),
            listen.endedAt(),
            listen.played().equals(Duration.ZERO) ? "" : " " + listen.played(),
            listen.skip(),
            listen.track());
  }

  static FileReport onlyReport(ImportResult result) {
    List<FileReport> files = result.report().files();
    if (files.size() != 1) {
      throw new AssertionError("expected one file: " + files);
    }
    return files.get(0);
  }
}
