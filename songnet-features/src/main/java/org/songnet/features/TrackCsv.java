package org.songnet.features;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.songnet.data.DataFormatException;

/**
 * Reads tracks and their features from a CSV file with a header line, plain or gzipped.
 *
 * <p>The columns are found by their names, so the layouts in circulation need no configuration: the
 * dumps of Spotify tracks with 114 thousand, 600 thousand and 1.2 million rows, TidyTuesday's, and
 * Exportify's. A bare Spotify id, 22 letters and digits, becomes {@code spotify:track:…}; any other
 * id is taken as it is. An empty cell is a missing value, and so are a tempo of 0, a time signature
 * of 0 and a key of −1. Rows of one track are folded into the first: its text stays, genres are
 * collected, missing features are filled in.
 *
 * <p>A cell or a row that cannot be read never ends the reading: it is counted in the report.
 */
public final class TrackCsv {

  private static final String ADVICE = "give a CSV file with a header line, plain or gzipped";

  private TrackCsv() {}

  /**
   * Reads a file with {@link TrackCsvOptions#defaults}.
   *
   * @throws DataFormatException as {@link #read(String, InputStream, TrackCsvOptions)}
   * @throws IOException if the file cannot be read
   */
  public static TrackData read(Path file) throws IOException {
    return read(file, TrackCsvOptions.defaults());
  }

  /**
   * Reads a file.
   *
   * @throws DataFormatException as {@link #read(String, InputStream, TrackCsvOptions)}
   * @throws IOException if the file cannot be read
   */
  public static TrackData read(Path file, TrackCsvOptions options) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, options);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param source what to call it in messages and as {@link FeatureTable#source}
   * @param in UTF-8 text, gzipped or not; not closed
   * @throws DataFormatException if it has no header, no id column, none of the feature columns, is
   *     not CSV, or is a damaged gzip file
   * @throws IOException if it cannot be read
   */
  public static TrackData read(String source, InputStream in, TrackCsvOptions options)
      throws IOException {
    try {
      CsvReader<CsvRecord> csv =
          CsvReader.builder()
              .detectBomHeader(true)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(unzipped(in));
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new DataFormatException(source, "the file is empty", ADVICE);
      }
      TrackTable table = new TrackTable(source, records.next().getFields(), options);
      while (records.hasNext()) {
        table.add(records.next().getFields());
      }
      return table.build();
    } catch (CsvParseException e) {
      throw damaged(source, "it cannot be read as CSV: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
        throw damaged(source, "the gzip file is damaged", e);
      }
      throw new IOException("cannot read " + source + ": " + e.getMessage(), e);
    } catch (ZipException | EOFException e) {
      throw damaged(source, "the gzip file is damaged", e);
    }
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  private static DataFormatException damaged(String source, String reason, Exception cause) {
    DataFormatException damaged = new DataFormatException(source, reason, ADVICE);
    damaged.initCause(cause);
    return damaged;
  }
}
