package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;

/**
 * One file that may be imported, on the disk or in an archive.
 *
 * @param name as the listener knows it; inside an archive after the archive's name and {@code !/}
 * @param baseName the name without folders
 * @param size bytes after unpacking, as far as is known
 * @param opener opens it at its start, as often as wanted
 */
record ImportFile(String name, String baseName, long size, Opener opener) {

  /**
   * The order in which files are read, whatever the order in which they were named: so the parts of
   * an export come one after the other and the same files always give the same history.
   */
  static final Comparator<ImportFile> ORDER =
      Comparator.<ImportFile, String>comparing(ImportFile::baseName, NaturalOrder.INSTANCE)
          .thenComparing(ImportFile::name, NaturalOrder.INSTANCE);

  /** Opens a file. */
  @FunctionalInterface
  interface Opener {
    /** A stream from the file's start. */
    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return opener.open();
  }

  /** The first bytes of the file. */
  FileHead head() throws IOException {
    try (InputStream in = open()) {
      return new FileHead(baseName, in.readNBytes(FileHead.BYTES));
    }
  }

  /** The part of a path after its last slash or backslash. */
  static String baseName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
