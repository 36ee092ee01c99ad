package org.songnet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.songnet.data.ArchiveLimits;
import org.songnet.spi.Sha256;

/** A file that is imported, known by what is in it. */
record SourceFile(Path path, String sha256) {

  /**
   * The files at some paths and in the folders at others; none where there are more than an import
   * takes, or where one cannot be read: the import says so.
   */
  static List<SourceFile> of(List<Path> paths, ArchiveLimits limits) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.notExists(path)) {
        return List.of();
      }
      try (Stream<Path> inside = Files.walk(path.toRealPath())) {
        inside.filter(Files::isRegularFile).limit(limits.maxFiles() + 1L).forEach(found::add);
      }
      if (found.size() > limits.maxFiles() || !found.stream().allMatch(Files::isReadable)) {
        return List.of();
      }
    }
    List<SourceFile> files = new ArrayList<>(found.size());
    for (Path file : found) {
      files.add(new SourceFile(file.toAbsolutePath().normalize(), Sha256.of(file)));
    }
    return files;
  }
}
