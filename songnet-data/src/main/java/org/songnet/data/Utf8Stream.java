package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Bytes that are valid UTF-8, whatever they were: each wrong byte becomes a question mark.
 *
 * <p>A parser stops at the first wrong byte and loses the rest of the file; with this below it, one
 * row with a Latin-1 title costs one letter. Validity is that of the Unicode Standard, table 3-7:
 * no overlong forms, no surrogates, nothing above U+10FFFF. ASCII is checked eight bytes at a time.
 */
final class Utf8Stream extends InputStream {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int INCOMPLETE = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int checked;
  private int filled;
  private boolean ended;
  private long replaced;

  Utf8Stream(InputStream in) {
    this.in = in;
  }

  /** How many bytes were replaced so far. */
  long replaced() {
    return replaced;
  }

  @Override
  public int read() throws IOException {
    return position < checked || fill() ? buffer[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (position == checked && !fill()) {
      return -1;
    }
    int count = Math.min(length, checked - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads and checks more; false at the end. A character cut by the buffer's end waits. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, checked, buffer, 0, filled - checked);
    filled -= checked;
    position = 0;
    checked = 0;
    while (checked == 0 && !ended) {
      int count = in.read(buffer, filled, buffer.length - filled);
      ended = count < 0;
      filled += Math.max(0, count);
      check();
    }
    return checked > 0;
  }

  private void check() {
    int at = 0;
    while (at < filled) {
      if (at + Long.BYTES <= filled && ((long) LONGS.get(buffer, at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
      } else if (buffer[at] >= 0) {
        at++;
      } else {
        int length = sequence(at);
        if (length == INCOMPLETE && !ended) {
          break;
        }
        if (length <= 0) {
          buffer[at++] = '?';
          replaced++;
        } else {
          at += length;
        }
      }
    }
    checked = at;
  }

  /** The length of the character at a place, 0 if it is wrong. */
  private int sequence(int at) {
    int first = buffer[at] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if (at + i >= filled) {
        return INCOMPLETE;
      }
      int next = buffer[at + i] & 0xFF;
      int low = i > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
      int high = i > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
      if (next < low || next > high) {
        return 0;
      }
    }
    return length;
  }
}
