package org.songnet.spi;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.songnet.Catalog;
import org.songnet.ModelInfo;

/** Reads the entries of a model file whose bytes are all as they were written. */
final class ZipModelReader implements ModelReader, Closeable {

  static final String MANIFEST = "manifest.json";

  private static final int MAX_MANIFEST = 1 << 24;

  private final Path file;
  private final ZipFile zip;
  private final ModelManifest manifest;
  private final Catalog catalog;

  private ZipModelReader(Path file, ZipFile zip, boolean intact) throws IOException {
    this.file = file;
    this.zip = zip;
    ZipEntry first = zip.getEntry(MANIFEST);
    if (first == null) {
      throw new ModelFormatException(file + " is not a songnet model: it has no " + MANIFEST);
    }
    if (first.getSize() > MAX_MANIFEST) {
      throw damaged(MANIFEST, "it is too large: " + first.getSize() + " bytes");
    }
    this.manifest = ModelManifest.parse(file, manifestText());
    if (!intact) {
      throw namingTheDamage();
    }
    this.catalog = readCatalog();
  }

  /** Opens a model file and checks the sum over all of it. */
  static ZipModelReader open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such model file");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new ModelFormatException(
          file + " is not a songnet model, or it is damaged or cut short: " + e.getMessage(), e);
    }
    try {
      long end = Files.size(file) - Sha256.HEX_LENGTH;
      boolean intact = end > 0 && Sha256.ofPrefix(file, end).equals(zip.getComment());
      return new ZipModelReader(file, zip, intact);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private String manifestText() throws IOException {
    try {
      return new String(
          zip.getInputStream(zip.getEntry(MANIFEST)).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      throw new ModelFormatException(file + ": entry " + MANIFEST + " is damaged", e);
    }
  }

  private ModelFormatException namingTheDamage() {
    for (Map.Entry<String, String> sum : manifest.sums().entrySet()) {
      String actual;
      try (DigestInputStream in = new DigestInputStream(open(sum.getKey()), Sha256.newDigest())) {
        in.transferTo(OutputStream.nullOutputStream());
        actual = HexFormat.of().formatHex(in.getMessageDigest().digest());
      } catch (IOException | RuntimeException e) {
        return damaged(sum.getKey(), "it cannot be unpacked");
      }
      if (!actual.equals(sum.getValue())) {
        return damaged(sum.getKey(), "its SHA-256 is " + actual + ", not " + sum.getValue());
      }
    }
    return damaged(MANIFEST, "or the directory of the zip does not fit the sum over the file");
  }

  private ModelFormatException damaged(String entry, String how) {
    return new ModelFormatException(
        "%s is damaged: entry %s: %s; copy or train the model again".formatted(file, entry, how));
  }

  private InputStream open(String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new ModelFormatException(file + " has no entry " + entry);
    }
    return zip.getInputStream(found);
  }

  private Catalog readCatalog() throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(open(CatalogCodec.ENTRY), 1 << 16))) {
      Catalog read = CatalogCodec.read(in);
      String fingerprint = manifest.info().trainedOn().catalogFingerprint();
      if (!read.fingerprint().equals(fingerprint)) {
        throw damaged(CatalogCodec.ENTRY, "it is not the catalog the model was trained on");
      }
      return read;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new ModelFormatException(
          file + ": entry " + CatalogCodec.ENTRY + " is damaged: " + e.getMessage(), e);
    }
  }

  ModelManifest manifest() {
    return manifest;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return manifest.info();
  }

  @Override
  public <C extends Record> C config(Class<C> type) throws ModelFormatException {
    try {
      return ConfigRecords.fromMap(type, manifest.config());
    } catch (IllegalArgumentException e) {
      throw badConfig(e);
    }
  }

  @Override
  public <C extends Record> C configOr(C defaults) throws ModelFormatException {
    try {
      return ConfigRecords.with(defaults, manifest.config());
    } catch (IllegalArgumentException e) {
      throw badConfig(e);
    }
  }

  private ModelFormatException badConfig(IllegalArgumentException e) {
    return new ModelFormatException(file + ": the configuration: " + e.getMessage(), e);
  }

  @Override
  public boolean has(String entry) {
    return zip.getEntry(entry) != null;
  }

  @Override
  public float[] floats(String entry, int length) throws IOException {
    ByteBuffer bytes = numbers(entry);
    if (bytes.remaining() != 4L * length) {
      throw damaged(
          entry, "it has " + bytes.remaining() / 4 + " numbers where " + length + " are needed");
    }
    float[] values = new float[length];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  @Override
  public int[] ints(String entry) throws IOException {
    ByteBuffer bytes = numbers(entry);
    int[] values = new int[bytes.remaining() / 4];
    bytes.asIntBuffer().get(values);
    return values;
  }

  private ByteBuffer numbers(String entry) throws IOException {
    try (InputStream in = open(entry)) {
      return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  @Override
  public List<String> texts(String entry) throws IOException {
    try (InputStream in = open(entry)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (Json.parse(text) instanceof List<?> list) {
        List<String> texts = new ArrayList<>();
        for (Object element : list) {
          texts.add(String.valueOf(element));
        }
        return texts;
      }
      throw damaged(entry, "it is not a list of texts");
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException(file + ": entry " + entry + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
