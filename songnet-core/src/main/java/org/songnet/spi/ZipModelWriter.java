package org.songnet.spi;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.songnet.Catalog;
import org.songnet.ModelInfo;

/** Writes the entries of a model file, the manifest last, because it has everybody's sums. */
final class ZipModelWriter implements ModelWriter, Closeable {

  private static final int CHUNK = 1 << 16;
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Path file;
  private final ZipOutputStream zip;
  private final Map<String, String> sums = new LinkedHashMap<>();
  private Map<String, Object> config = Map.of();

  ZipModelWriter(Path file) throws IOException {
    this.file = file;
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), CHUNK));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** What fills an entry. */
  private interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  private void entry(String name, Body body) throws IOException {
    if (sums.containsKey(name)) {
      throw new IllegalArgumentException("entry is written twice: " + name);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS); // the same model gives the same bytes
    zip.putNextEntry(entry);
    DigestOutputStream digesting = new DigestOutputStream(zip, Sha256.newDigest());
    body.writeTo(digesting);
    zip.closeEntry();
    sums.put(name, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
  }

  void catalog(Catalog catalog) throws IOException {
    entry(
        CatalogCodec.ENTRY,
        out -> {
          DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, CHUNK));
          CatalogCodec.write(catalog, data);
          data.flush();
        });
  }

  @Override
  public void config(Record newConfig) {
    config = ConfigRecords.toMap(newConfig);
  }

  @Override
  public void floats(String entry, float[] values) throws IOException {
    entry(
        entry,
        out -> {
          ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
          for (int at = 0; at < values.length; at += CHUNK / 4) {
            int count = Math.min(CHUNK / 4, values.length - at);
            buffer.asFloatBuffer().put(values, at, count);
            out.write(buffer.array(), 0, 4 * count);
          }
        });
  }

  @Override
  public void ints(String entry, int[] values) throws IOException {
    entry(
        entry,
        out -> {
          ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
          for (int at = 0; at < values.length; at += CHUNK / 4) {
            int count = Math.min(CHUNK / 4, values.length - at);
            buffer.asIntBuffer().put(values, at, count);
            out.write(buffer.array(), 0, 4 * count);
          }
        });
  }

  @Override
  public void texts(String entry, List<String> values) throws IOException {
    entry(entry, out -> out.write(Json.write(values).getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes the manifest and the sum over the whole file, and makes sure they are on disk. */
  void finish(ModelInfo info, List<GoldenQuery> golden) throws IOException {
    ModelManifest manifest =
        new ModelManifest(ModelStore.FORMAT_VERSION, info, config, sums, golden);
    entry(
        ZipModelReader.MANIFEST,
        out -> out.write(manifest.toJson().getBytes(StandardCharsets.UTF_8)));
    zip.setComment("0".repeat(Sha256.HEX_LENGTH));
    zip.close();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size() - Sha256.HEX_LENGTH;
      ByteBuffer sum =
          ByteBuffer.wrap(Sha256.ofPrefix(file, end).getBytes(StandardCharsets.US_ASCII));
      while (sum.hasRemaining()) {
        channel.write(sum, end + sum.position());
      }
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
