package org.songnet.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command will write. */
final class OutputFiles {

  private OutputFiles() {}

  /**
   * Checks that a file can probably be written, before the work that leads to it.
   *
   * @throws CommandFailure if its folder does not exist or cannot be written, or if it is a folder
   */
  static void check(Path file) throws CommandFailure {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new CommandFailure(file + ": this is a folder; name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(file + ": there is no folder " + folder + "; make it first");
    }
    if (!Files.isWritable(folder)) {
      throw new CommandFailure(file + ": no permission to write into " + folder);
    }
  }
}
