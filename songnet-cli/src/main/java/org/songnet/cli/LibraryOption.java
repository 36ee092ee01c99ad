package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.songnet.store.Library;
import org.songnet.store.LibraryLocation;
import org.songnet.store.LibraryOptions;
import picocli.CommandLine.Option;

/** Which library a command is about. */
final class LibraryOption {

  @Option(
      names = "--library",
      paramLabel = "FILE",
      converter = LibraryFile.class,
      description = "The library (default: the one in the user's folder for data).")
  Path file = LibraryLocation.defaultFile();

  /** Opens a library that is there, to read it. */
  Library read() throws IOException {
    return Library.open(file, LibraryOptions.defaults().withReadOnly(true));
  }

  /** Opens a library to write into it; one that is not there is made. */
  Library make() throws IOException {
    return file.equals(LibraryLocation.defaultFile()) ? Library.openDefault() : Library.open(file);
  }

  /** Opens a library that is there, to write into it. */
  Library write() throws IOException, CommandFailure {
    if (Files.notExists(file)) {
      throw new CommandFailure(
          file + ": there is no such library; run 'songnet import … --library' first");
    }
    return Library.open(file);
  }
}
