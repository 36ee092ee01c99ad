package org.songnet.data;

/**
 * How far an import is.
 *
 * @param file the file being read, as the report names it
 * @param bytesDone bytes read of all files, counted after unpacking
 * @param bytesTotal bytes of all files, as far as the archives tell
 * @param rows rows read of all files
 */
public record ImportProgress(String file, long bytesDone, long bytesTotal, long rows) {

  /** The share of the bytes that is read, from 0 to 1. */
  public double fraction() {
    return bytesTotal <= 0 ? 1 : Math.min(1, (double) bytesDone / bytesTotal);
  }
}
