package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads one kind of file into an import, or a few closely related kinds.
 *
 * <p>This is where a new source of listens or playlists joins: implement it and name it in {@link
 * ListeningHistoryImporter}. Readers have no state of their own between files.
 */
interface FormatReader {

  /** What the file is, judging by how it begins; empty when this reader does not read it. */
  Optional<FileKind> recognise(FileHead head);

  /**
   * Reads a file from its start and tells the sink about every row, skipped ones too.
   *
   * <p>A row that makes no sense is no reason to stop: {@link ImportSink#skip} counts it. When the
   * rest of the file cannot be read, {@link ImportSink#damaged} says so and the method returns.
   *
   * @param kind what {@link #recognise} said
   * @param in the file's bytes; the caller closes it
   * @throws IOException if {@code in} does
   */
  void read(FileKind kind, InputStream in, ImportSink sink) throws IOException;
}
