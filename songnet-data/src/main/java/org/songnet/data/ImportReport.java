package org.songnet.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of every file.
 *
 * <p>For each file, {@code read = kept + merged + duplicates + skipped}.
 *
 * @param files one entry a file: those that were read, in that order, then the ignored ones
 */
public record ImportReport(List<FileReport> files) {

  /** Copies the list. */
  public ImportReport {
    files = List.copyOf(files);
  }

  /**
   * What became of the rows of one file.
   *
   * @param file its name; inside an archive after the archive's name and {@code !/}
   * @param kind what it was recognised as
   * @param read rows in the file, as far as it could be read
   * @param kept rows that were imported
   * @param merged rows told better by another file
   * @param duplicates rows that were there already
   * @param skipped rows not imported, by reason; no reason has a count of zero
   * @param remark why the file was ignored, or what is wrong with it, where there is something to
   *     say
   * @param damaged whether rows may be missing because the file could not be read to its end
   */
  public record FileReport(
      String file,
      FileKind kind,
      long read,
      long kept,
      long merged,
      long duplicates,
      Map<SkipReason, Long> skipped,
      @Nullable String remark,
      boolean damaged) {

    /**
     * Checks that no row is missing.
     *
     * @throws IllegalArgumentException if a count is negative or the counts do not add up
     */
    public FileReport {
      EnumMap<SkipReason, Long> ordered = new EnumMap<>(SkipReason.class);
      ordered.putAll(skipped);
      skipped = Collections.unmodifiableMap(ordered);
      long left = sum(skipped);
      if (kept < 0 || merged < 0 || duplicates < 0 || read != kept + merged + duplicates + left) {
        throw new IllegalArgumentException(
            "rows must add up in %s: read %d, kept %d, merged %d, duplicates %d, skipped %d"
                .formatted(file, read, kept, merged, duplicates, left));
      }
    }

    /** A file with nothing to import, and why. */
    public static FileReport ignored(String file, String why) {
      return new FileReport(file, FileKind.IGNORED, 0, 0, 0, 0, Map.of(), why, false);
    }

    /** A file that could not be opened, and why; rows may be missing because of it. */
    public static FileReport unreadable(String file, String why) {
      return new FileReport(file, FileKind.IGNORED, 0, 0, 0, 0, Map.of(), why, true);
    }

    /** All rows that were not imported for a reason of their own. */
    public long skippedRows() {
      return sum(skipped);
    }
  }

  private static long sum(Map<SkipReason, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows were read. */
  public long read() {
    return files.stream().mapToLong(FileReport::read).sum();
  }

  /** How many rows were imported. */
  public long kept() {
    return files.stream().mapToLong(FileReport::kept).sum();
  }

  /** How many rows another file told better. */
  public long merged() {
    return files.stream().mapToLong(FileReport::merged).sum();
  }

  /** How many rows were there already. */
  public long duplicates() {
    return files.stream().mapToLong(FileReport::duplicates).sum();
  }

  /** How many rows were not imported, by reason. */
  public Map<SkipReason, Long> skipped() {
    EnumMap<SkipReason, Long> total = new EnumMap<>(SkipReason.class);
    for (FileReport file : files) {
      file.skipped().forEach((reason, rows) -> total.merge(reason, rows, Long::sum));
    }
    return Collections.unmodifiableMap(total);
  }

  /** Whether every recognised file could be read to its end. */
  public boolean isComplete() {
    return files.stream().noneMatch(FileReport::damaged);
  }

  /** The report on a file, empty when there is none of that name. */
  public Optional<FileReport> file(String name) {
    return files.stream().filter(file -> file.file().equals(name)).findFirst();
  }
}
