package org.songnet.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code songnet library check}: looks for damage. */
@Command(
    name = "check",
    description = "Reads the whole library and looks for damage.",
    footer = "  songnet library check --library listening.db")
final class LibraryCheckCommand implements Callable<Integer> {

  private static final int SHOWN = 10;

  @Mixin private LibraryOption library = new LibraryOption();

  private final Terminal terminal;

  LibraryCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    List<String> problems;
    try (Library open = library.read()) {
      problems = open.check();
    }
    if (!problems.isEmpty()) {
      problems.stream().limit(SHOWN).forEach(terminal::note);
      throw new CommandFailure(
          library.file + ": the file is damaged, see above; go back to a backup of it");
    }
    terminal.out().println(library.file + ": no damage found");
    return ExitCode.OK;
  }
}
