package org.songnet.cli;

import java.nio.file.Path;
import org.songnet.store.LibraryLocation;
import picocli.CommandLine.ITypeConverter;

/** Reads what {@code --library} is given: a file, or nothing for the library of the usual place. */
final class LibraryFile implements ITypeConverter<Path> {

  /** Stands for the option without a file. */
  static final String USUAL = "(usual place)";

  @Override
  public Path convert(String text) {
    return text.equals(USUAL) ? LibraryLocation.defaultFile() : Path.of(text);
  }
}
