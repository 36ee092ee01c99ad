package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code songnet library restore}: goes back to a backup. */
@Command(
    name = "restore",
    description = {
      "Makes the library what it was at a backup, and keeps the labels that were given since."
    },
    footer = "  songnet library restore /media/stick/songnet.db")
final class LibraryRestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The backup; it stays as it is.")
  @SuppressWarnings("NullAway.Init")
  private Path backup;

  @Mixin private LibraryOption library = new LibraryOption();

  private final Terminal terminal;

  LibraryRestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Library open = Library.open(library.file)) {
      int kept = open.restore(backup);
      terminal
          .out()
          .printf(
              "Restored %s from %s; %s labels given since were kept%n",
              library.file, backup, TextTable.count(kept));
    }
    return ExitCode.OK;
  }
}
