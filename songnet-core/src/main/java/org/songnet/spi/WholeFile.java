package org.songnet.spi;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files so that nobody ever sees half of one: beside the target, then renamed over it. */
public final class WholeFile {

  private WholeFile() {}

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {

    /** Writes everything to an empty file that exists. */
    void writeTo(Path file) throws IOException;
  }

  /** Writes bytes, as {@link #write(Path, Content)} does. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, empty -> Files.write(empty, content));
  }

  /**
   * Writes a file whole or not at all; where it fails, a file that was there is as it was.
   *
   * <p>A symbolic link stays a link: what it points to is replaced. What is no file, such as a
   * pipe, is written to directly.
   *
   * @throws NoSuchFileException if the folder does not exist
   * @throws IOException if {@code file} is a folder, or as {@code content} throws
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder, not a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      content.writeTo(file);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "its folder does not exist");
    }
    // Not Files.createTempFile: its files can be read by their owner only.
    Path temporary = folder.resolve(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.write(temporary, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      content.writeTo(temporary);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
