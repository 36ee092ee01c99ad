package org.songnet.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table under its header, one at a time.
 *
 * <p>A row that is no row of this table is passed over and counted in {@link #malformedLines}: with
 * more fields than the header, longer than any real one, or begun by a quote that nothing closes,
 * which costs the lines up to where quotes are balanced again. Belongs to one thread.
 */
final class CsvTable {

  private static final int MAX_LINE_BYTES = 1 << 18;
  private static final int MAX_FIELD = 1 << 20;
  private static final int MAX_RECORD = 1 << 22;

  private final DecodedLines lines;
  private final CsvHeader header;
  private CloseableIterator<CsvRecord> records;
  private @Nullable CsvRecord row;
  private long start;
  private long endOfRow;
  private long malformedLines;

  /** Reads the header line; a line {@code sep=;} above it, as Excel wants it, is passed over. */
  CsvTable(InputStream in) throws IOException {
    lines = new DecodedLines(new TextLines(in, MAX_LINE_BYTES));
    String first = lines.line();
    header = new CsvHeader(first.startsWith(CsvHeader.SEPARATOR_HINT) ? lines.line() : first);
    records = records();
  }

  private CloseableIterator<CsvRecord> records() {
    start = lines.number();
    endOfRow = start;
    return CsvReader.builder()
        .fieldSeparator(header.separator())
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .skipEmptyLines(true)
        .maxBufferSize(MAX_FIELD)
        .build(
            CsvRecordHandler.of(
                limits ->
                    limits.maxFieldSize(MAX_FIELD).maxRecordSize(MAX_RECORD).maxFields(MAX_RECORD)),
            lines)
        .iterator();
  }

  CsvHeader header() {
    return header;
  }

  /** Goes to the next row; false at the end of the table. */
  boolean next() throws IOException {
    while (true) {
      try {
        if (!records.hasNext()) {
          return false;
        }
        CsvRecord record = records.next();
        int breaks = breaks(record);
        long firstLine = start + record.getStartingLineNumber();
        endOfRow = Math.min(firstLine + breaks, lines.number());
        if (record.getFieldCount() <= header.width()
            && (breaks == 0 || record.getFieldCount() == header.width())) {
          row = record;
          return true;
        }
        malformedLines += endOfRow - firstLine + 1;
      } catch (CsvParseException unbalanced) {
        malformedLines += Math.max(1, lines.number() - endOfRow);
        records = records();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static int breaks(CsvRecord record) {
    int breaks = 0;
    for (int field = 0; field < record.getFieldCount(); field++) {
      String text = record.getField(field);
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        breaks++;
      }
    }
    return breaks;
  }

  /** How many lines were passed over so far because they are no rows of this table. */
  long malformedLines() {
    return malformedLines + lines.tooLong;
  }

  /** A field of this row, clean, without white space around it; empty where there is none. */
  String field(OptionalInt column) {
    if (row == null || column.isEmpty() || column.getAsInt() >= row.getFieldCount()) {
      return "";
    }
    return PlainText.clean(row.getField(column.getAsInt())).strip();
  }

  /** Hands decoded lines to the parser, each ended by LF. */
  private static final class DecodedLines extends Reader {

    private final TextLines lines;
    private String text = "";
    private int position;
    private long tooLong;

    DecodedLines(TextLines lines) {
      this.lines = lines;
    }

    /** The next line that is not blank, empty at the end of the file. */
    String line() throws IOException {
      while (lines.next()) {
        String line = lines.text(StandardCharsets.ISO_8859_1);
        if (!line.isBlank()) {
          return line;
        }
      }
      return "";
    }

    long number() {
      return lines.number();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      while (position == text.length()) {
        if (!lines.next()) {
          return -1;
        }
        if (lines.tooLong()) {
          tooLong++;
        }
        text = lines.text(StandardCharsets.ISO_8859_1) + '\n';
        position = 0;
      }
      int count = Math.min(length, text.length() - position);
      text.getChars(position, position + count, target, offset);
      position += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
