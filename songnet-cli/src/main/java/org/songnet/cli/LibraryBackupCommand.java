package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code songnet library backup}: copies it whole. */
@Command(
    name = "backup",
    description = {
      "Copies the library, as it is now, to another file, which is a library too.",
      "",
      "Others may go on writing to the library meanwhile."
    },
    footer = "  songnet library backup /media/stick/songnet.db")
final class LibraryBackupCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "Where to write the copy; an existing file is replaced.")
  @SuppressWarnings("NullAway.Init")
  private Path target;

  @Mixin private LibraryOption library = new LibraryOption();

  private final Terminal terminal;

  LibraryBackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    OutputFiles.check(target);
    try (Library open = library.read()) {
      open.backup(target);
    }
    terminal.out().printf(Locale.ROOT, "Wrote %s (%.1f MB)%n", target, Files.size(target) / 1e6);
    return ExitCode.OK;
  }
}
