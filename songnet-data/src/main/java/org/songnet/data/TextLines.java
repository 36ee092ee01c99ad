package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text file, one at a time, whatever ends them and whatever they are encoded in.
 *
 * <p>A line ends with LF, CRLF or CR. Each is decoded by itself, as UTF-8 and, where that is not
 * what it is, as the fallback: one line that somebody pasted in another encoding spoils no other. A
 * line longer than the limit is passed over up to its end and marked, so that hostile input cannot
 * fill the memory. A UTF-8 byte order mark is dropped.
 */
final class TextLines {

  /** Longer than any line that carries data. */
  static final int MAX_LINE_BYTES = 4 << 20;

  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[256];
  private int length;
  private long number;
  private boolean tooLong;
  private boolean afterCarriageReturn;

  TextLines(InputStream in) {
    this(in, MAX_LINE_BYTES);
  }

  TextLines(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /** Goes to the next line; false at the end of the file. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (position < limit || fill()) {
      if (afterCarriageReturn) {
        afterCarriageReturn = false;
        if (buffer[position] == '\n') {
          position++;
          continue;
        }
      }
      any = true;
      int end = endOfLine();
      append(end);
      position = end;
      if (end < limit) {
        afterCarriageReturn = buffer[position++] == '\r';
        return started();
      }
    }
    return any && started();
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  private int endOfLine() {
    int at = position;
    while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    return at;
  }

  private void append(int end) {
    int more = end - position;
    if (tooLong || length + more > maxLineBytes) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
    }
    System.arraycopy(buffer, position, line, length, more);
    length += more;
  }

  private boolean started() {
    number++;
    if (number == 1
        && length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF) {
      System.arraycopy(line, 3, line, 0, length - 3);
      length -= 3;
    }
    return true;
  }

  /** The number of this line, the first is 1. */
  long number() {
    return number;
  }

  /** Whether this line exceeds the limit; its text is then empty. */
  boolean tooLong() {
    return tooLong;
  }

  /** The text of this line, as UTF-8 where it is that, else in the other encoding. */
  String text(Charset fallback) {
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') >= 0 && !isUtf8() ? new String(line, 0, length, fallback) : text;
  }

  /** Whether this line is valid UTF-8. */
  boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
