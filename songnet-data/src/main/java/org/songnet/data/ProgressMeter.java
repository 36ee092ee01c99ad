package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;

/** Counts what an import has read and tells its listener now and then. */
final class ProgressMeter {

  private static final int ROWS_BETWEEN_REPORTS = 4096;

  private final ImportListener listener;
  private final long bytesTotal;
  private String file = "";
  private long bytes;
  private long rows;

  ProgressMeter(ImportListener listener, long bytesTotal) {
    this.listener = listener;
    this.bytesTotal = bytesTotal;
  }

  /** A new file begins; what is read from the result is counted. */
  InputStream start(String newFile, InputStream in) throws IOException {
    file = newFile;
    report();
    return new Counted(in);
  }

  /** A row was read. */
  void row() throws ImportCancelledException {
    if (++rows % ROWS_BETWEEN_REPORTS == 0) {
      report();
    }
  }

  /**
   * Tells the listener where the import is.
   *
   * @throws ImportCancelledException if the listener wants to stop
   */
  void report() throws ImportCancelledException {
    listener.onProgress(new ImportProgress(file, bytes, Math.max(bytes, bytesTotal), rows));
    if (listener.isCancelled()) {
      throw new ImportCancelledException("the import was cancelled in " + file);
    }
  }

  private final class Counted extends InputStream {

    private final InputStream in;

    Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      bytes += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      bytes += Math.max(0, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
