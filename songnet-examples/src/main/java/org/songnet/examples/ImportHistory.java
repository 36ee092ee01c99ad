package org.songnet.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.songnet.Session;
import org.songnet.data.ImportResult;
import org.songnet.data.ListeningHistoryImporter;
import org.songnet.data.Sessionizer;
import org.songnet.data.SessionizerConfig;

/** Reads a listener's export and tells what became of every row: {@code ImportHistory PATH…}. */
public final class ImportHistory {

  private ImportHistory() {}

  /** Imports the files, folders and zips named. */
  public static void main(String[] args) throws IOException {
    Path[] paths = Arrays.stream(args).map(Path::of).toArray(Path[]::new);
    ImportResult result = ListeningHistoryImporter.importFrom(paths);
    System.out.println(result.report());

    List<Session> sessions =
        new Sessionizer(SessionizerConfig.defaults()).sessions(result.history());
    System.out.printf(
        "%d listens of %d songs in %d sessions%n",
        result.history().size(), result.history().catalog().size(), sessions.size());
  }
}
