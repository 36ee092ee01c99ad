package org.songnet.data.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.songnet.data.DataFormatException;
import org.songnet.data.FileKind;
import org.songnet.data.ImportCancelledException;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportProgress;
import org.songnet.data.ImportReport.FileReport;

/**
 * The lines of one file, plain or gzipped, with the count of what became of its rows.
 *
 * <p>Each line is decoded by itself: as UTF-8 or, where that is not what it is, as ISO-8859-1. A
 * byte order mark is dropped. Belongs to one thread.
 */
final class BenchmarkFile implements AutoCloseable {

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF"; // as ISO-8859-1 shows it
  private static final int ROWS_BETWEEN_REPORTS = 4096;

  private final String name;
  private final BufferedReader reader;
  private final ImportListener listener;
  private final long bytes;
  private long bytesRead;
  private long row;
  private long kept;
  private long duplicates;
  private @Nullable String remark;

  private BenchmarkFile(Path file, BufferedReader reader, ImportListener listener)
      throws IOException {
    this.name = file.toString();
    this.reader = reader;
    this.listener = listener;
    this.bytes = Files.size(file);
  }

  static BenchmarkFile open(Path file, ImportListener listener) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
        in = new GZIPInputStream(in);
      }
      return new BenchmarkFile(
          file,
          new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)),
          listener);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The next line that is not blank, without white space at its ends; null at the end. */
  @Nullable String next() throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      bytesRead += line.length() + 1;
      if (++row % ROWS_BETWEEN_REPORTS == 0) {
        report();
      }
      if (row == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(BYTE_ORDER_MARK.length());
      }
      if (!line.isBlank()) {
        return decoded(line).strip();
      }
    }
    report();
    return null;
  }

  private void report() throws ImportCancelledException {
    listener.onProgress(new ImportProgress(name, bytesRead, Math.max(bytes, bytesRead), row));
    if (listener.isCancelled()) {
      throw new ImportCancelledException("reading was cancelled in " + name + ", row " + row);
    }
  }

  private static String decoded(String line) {
    if (line.chars().allMatch(c -> c < 0x80)) {
      return line;
    }
    try {
      byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return line;
    }
  }

  void keep(int rows) {
    kept += rows;
  }

  void duplicate() {
    duplicates++;
  }

  long kept() {
    return kept;
  }

  void remark(String newRemark) {
    remark = newRemark;
  }

  /** What is wrong with the line that {@link #next} gave, and what to do about it. */
  DataFormatException problem(String reason, String advice) {
    return new DataFormatException(name, row, reason, advice);
  }

  /** What is wrong with the whole file. */
  DataFormatException problemOfFile(String reason, String advice) {
    return new DataFormatException(name, reason, advice);
  }

  FileReport report(FileKind kind) {
    return new FileReport(
        name, kind, kept + duplicates, kept, 0, duplicates, Map.of(), remark, false);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
