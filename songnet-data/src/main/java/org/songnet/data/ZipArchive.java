package org.songnet.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive that nobody vouches for.
 *
 * <p>Its entries are read in place and never written anywhere. An archive is refused as a whole if
 * a name leads out of it, if it claims more than the limits allow, and, while it is read, as soon
 * as it unpacks to more. The check sum of each entry is verified at its end.
 */
final class ZipArchive implements Closeable {

  /** Below this no ratio is suspicious. */
  private static final long SMALL = 1 << 20;

  private final String name;
  private final ZipFile zip;
  private final ArchiveLimits limits;
  private final List<ImportFile> files = new ArrayList<>();
  private long unpacked;

  private ZipArchive(String name, ZipFile zip, ArchiveLimits limits) {
    this.name = name;
    this.zip = zip;
    this.limits = limits;
  }

  /** Whether a file that begins with these bytes is a zip archive, an empty one too. */
  static boolean isZip(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
  }

  /**
   * Opens an archive and checks what it claims to hold.
   *
   * @throws DataFormatException if it is damaged or refused
   */
  static ZipArchive open(Path path, ArchiveLimits limits) throws IOException {
    String name = PlainText.shown(path.toString());
    ZipArchive archive = new ZipArchive(name, openZip(path, name), limits);
    try {
      archive.list();
      return archive;
    } catch (IOException e) {
      archive.close();
      throw e;
    }
  }

  private static ZipFile openZip(Path path, String name) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException notUtf8) {
      try {
        // Names in another encoding; the names are only hints, so any one will do.
        return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
      } catch (ZipException | IllegalArgumentException e) {
        throw new DataFormatException(
            name,
            "the archive is damaged, encrypted or not completely downloaded",
            "download it again");
      }
    }
  }

  private void list() throws IOException {
    if (zip.size() > limits.maxFiles()) {
      throw refused("it holds %d files, more than %d".formatted(zip.size(), limits.maxFiles()));
    }
    long claimed = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (leadsOut(entry.getName())) {
        throw refused("the name of its entry " + shown(entry) + " leads out of the archive");
      }
      if (!entry.isDirectory()) {
        long size = Math.max(0, entry.getSize());
        claimed += size;
        checkRatio(entry, size);
        checkTotal(claimed);
        files.add(
            new ImportFile(
                name + "!/" + shown(entry),
                ImportFile.baseName(shown(entry)),
                size,
                () -> new Content(entry)));
      }
    }
  }

  private DataFormatException refused(String reason) {
    return new DataFormatException(
        name, reason, "do not use it, and get the export again from the service itself");
  }

  private static String shown(ZipEntry entry) {
    return PlainText.shown(entry.getName());
  }

  /** Whether unpacking under this name could write outside the folder it is unpacked in. */
  private static boolean leadsOut(String entry) {
    if (entry.startsWith("/") || entry.startsWith("\\") || entry.matches("(?s)[A-Za-z]:.*")) {
      return true;
    }
    for (String part : entry.split("[/\\\\]", -1)) {
      if (part.equals("..") || part.indexOf('\0') >= 0) {
        return true;
      }
    }
    return false;
  }

  private void checkRatio(ZipEntry entry, long bytes) throws DataFormatException {
    long packed = Math.max(1, entry.getCompressedSize());
    if (bytes > SMALL && bytes / packed >= limits.maxRatio()) {
      throw refused(
          "its entry %s unpacks to more than %d times its size"
              .formatted(shown(entry), limits.maxRatio()));
    }
  }

  private void checkTotal(long bytes) throws DataFormatException {
    if (bytes > limits.maxBytes()) {
      throw refused("it unpacks to more than %d bytes".formatted(limits.maxBytes()));
    }
  }

  /** The files inside, in the archive's order. */
  List<ImportFile> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The bytes of one entry, counted and summed. */
  private final class Content extends InputStream {

    private final ZipEntry entry;
    private final InputStream in;
    private final CRC32 sum = new CRC32();
    private long bytes;

    Content(ZipEntry entry) throws IOException {
      this.entry = entry;
      this.in = zip.getInputStream(entry);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      if (count > 0) {
        sum.update(target, offset, count);
        bytes += count;
        unpacked += count;
        checkRatio(entry, bytes);
        checkTotal(unpacked);
      } else if (count < 0 && sum.getValue() != entry.getCrc()) {
        throw new ZipException("the check sum is wrong");
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
