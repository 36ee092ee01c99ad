package org.songnet.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.songnet.data.ImportReport.FileReport;

/**
 * Finds the files in what a listener named: files, folders and all below them, zip archives.
 *
 * <p>Archives stay open until this is closed.
 */
final class ImportFiles implements Closeable {

  private static final String FOREIGN = "a leftover of macOS";

  private final ArchiveLimits limits;
  private final List<ImportFile> files = new ArrayList<>();
  private final List<FileReport> ignored = new ArrayList<>();
  private final List<ZipArchive> archives = new ArrayList<>();

  private ImportFiles(ArchiveLimits limits) {
    this.limits = limits;
  }

  /**
   * Finds all files.
   *
   * @throws NoSuchFileException if a path does not exist
   * @throws DataFormatException if an archive is damaged, or is refused because of what it holds
   */
  static ImportFiles find(List<Path> paths, ArchiveLimits limits) throws IOException {
    ImportFiles found = new ImportFiles(limits);
    try {
      for (Path path : paths) {
        found.add(path);
      }
      found.files.sort(ImportFile.ORDER);
      return found;
    } catch (IOException | RuntimeException e) {
      found.close();
      throw e;
    }
  }

  private void add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      // A walk does not go through a link by itself; one that was named is meant.
      addFolder(Files.isSymbolicLink(path) ? path.toRealPath() : path);
    } else if (Files.isRegularFile(path)) {
      addFile(path);
    } else if (Files.exists(path)) {
      throw new DataFormatException(
          PlainText.shown(path.toString()),
          "it is neither a file nor a folder",
          "name the zip or the folder of an export, or files of it");
    } else {
      throw new NoSuchFileException(
          PlainText.shown(path.toString()), null, "there is no such file or folder");
    }
  }

  private void addFolder(Path folder) throws IOException {
    List<Path> inside = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (inside.size() == limits.maxFiles()) {
              throw new DataFormatException(
                  PlainText.shown(folder.toString()),
                  "the folder holds more than " + limits.maxFiles() + " files",
                  "name the folder of the export itself");
            }
            inside.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            ignore(file.toString(), "it cannot be opened");
            return FileVisitResult.CONTINUE;
          }
        });
    for (Path file : inside) {
      if (isForeign(folder.relativize(file).toString())) {
        ignore(file.toString(), FOREIGN);
      } else if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        ignore(file.toString(), "it cannot be opened");
      } else {
        addFile(file);
      }
    }
  }

  private void addFile(Path file) throws IOException {
    String name = PlainText.shown(file.toString());
    if (isZip(file)) {
      ZipArchive archive = ZipArchive.open(file, limits);
      archives.add(archive);
      for (ImportFile entry : archive.files()) {
        if (isForeign(entry.name().substring(name.length()))) {
          ignore(entry.name(), FOREIGN);
        } else {
          files.add(entry);
        }
      }
    } else {
      String baseName = PlainText.shown(ImportFile.baseName(file.toString()));
      files.add(new ImportFile(name, baseName, Files.size(file), () -> Files.newInputStream(file)));
    }
  }

  /** Whether a file begins as zip archives do, whatever its name. */
  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ZipArchive.isZip(in.readNBytes(4));
    }
  }

  private static boolean isForeign(String path) {
    String baseName = ImportFile.baseName(path);
    return path.contains("__MACOSX") || baseName.startsWith("._") || baseName.equals(".DS_Store");
  }

  private void ignore(String file, String why) {
    ignored.add(FileReport.ignored(PlainText.shown(file), why));
  }

  /** The files to look at, in the order of {@link ImportFile#ORDER}. */
  List<ImportFile> files() {
    return files;
  }

  /** The files not to look at, and why. */
  List<FileReport> ignored() {
    return ignored;
  }

  @Override
  public void close() throws IOException {
    for (ZipArchive archive : archives) {
      archive.close();
    }
  }
}
