package org.songnet.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * A file of curves that TensorBoard reads.
 *
 * <p>It is a sequence of TFRecords: the length of a record as 8 bytes, a masked CRC-32C of these,
 * the record, and a masked CRC-32C of it, all little-endian. A record is an {@code Event} in the
 * wire format of protocol buffers: {@code wall_time} (1, double), {@code step} (2, varint) and
 * either {@code file_version} (3, text) or {@code summary} (5), whose {@code value}s (1) have a
 * {@code tag} (1, text) and a {@code simple_value} (2, float). Used by one thread.
 */
final class EventFile implements Closeable {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final OutputStream out;
  private final Clock clock;

  /**
   * Makes a file.
   *
   * @param folder of one curve, such as {@code train}; made where it does not exist
   */
  EventFile(Path folder, Clock clock) throws IOException {
    Files.createDirectories(folder);
    this.clock = clock;
    String name = "events.out.tfevents.%d.songnet".formatted(clock.instant().getEpochSecond());
    out = Files.newOutputStream(folder.resolve(name));
    Message version = new Message();
    version.fixed64(1, Double.doubleToRawLongBits(now()));
    version.text(3, "brain.Event:2");
    record(version);
  }

  private double now() {
    Instant instant = clock.instant();
    return instant.getEpochSecond() + instant.getNano() / 1e9;
  }

  /** Adds a point to the curve of a name. */
  void scalar(String tag, long step, double value) throws IOException {
    Message point = new Message();
    point.text(1, tag);
    point.fixed32(2, Float.floatToRawIntBits((float) value));
    Message summary = new Message();
    summary.bytes(1, point.toBytes());
    Message event = new Message();
    event.fixed64(1, Double.doubleToRawLongBits(now()));
    event.varint(2, step);
    event.bytes(5, summary.toBytes());
    record(event);
  }

  private void record(Message message) throws IOException {
    byte[] data = message.toBytes();
    ByteBuffer record =
        ByteBuffer.allocate(data.length + 16).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
    record.putInt(maskedSum(record.array(), Long.BYTES));
    record.put(data).putInt(maskedSum(data, data.length));
    out.write(record.array());
  }

  /** The sum as TFRecords have it: rotated and shifted, lest it be a sum of sums. */
  private static int maskedSum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return Integer.rotateRight((int) sum.getValue(), 15) + 0xa282ead8;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Fields in the wire format of protocol buffers. */
  private static final class Message {
    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

    byte[] toBytes() {
      return fields.toByteArray();
    }

    void varint(int field, long value) {
      key(field, VARINT);
      raw(value);
    }

    private void key(int field, int type) {
      raw(((long) field << 3) | type);
    }

    private void raw(long value) {
      long rest = value;
      while (rest >>> 7 != 0) {
        fields.write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      fields.write((int) rest);
    }

    void fixed64(int field, long value) {
      key(field, FIXED64);
      write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    }

    void fixed32(int field, int value) {
      key(field, FIXED32);
      write(
          ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    }

    void text(int field, String value) {
      bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(int field, byte[] value) {
      key(field, BYTES);
      raw(value.length);
      write(value);
    }

    private void write(byte[] bytes) {
      fields.write(bytes, 0, bytes.length);
    }
  }
}
