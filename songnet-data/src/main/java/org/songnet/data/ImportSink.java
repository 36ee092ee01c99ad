package org.songnet.data;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnet.Skip;
import org.songnet.TrackRecord;
import org.songnet.UserId;
import org.songnet.data.ImportReport.FileReport;

/**
 * Takes the rows of one file and counts them.
 *
 * <p>A reader calls exactly one of {@link #listen}, {@link #skip}, {@link #saved} and {@link
 * #playlist} for each row; that is what makes the report add up. Not thread-safe.
 */
final class ImportSink implements FileProblems {

  private final String file;
  private final FileKind kind;
  private final ImportOptions options;
  private final ImportStage stage;
  private final ProgressMeter meter;
  private final int firstListen;
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private int listens;
  private long others;
  private long otherDuplicates;
  private long rows;
  private @Nullable String remark;
  private boolean damaged;

  ImportSink(
      String file, FileKind kind, ImportOptions options, ImportStage stage, ProgressMeter meter) {
    this.file = file;
    this.kind = kind;
    this.options = options;
    this.stage = stage;
    this.meter = meter;
    this.firstListen = stage.listens.size;
  }

  /** The file, as the report names it. */
  String file() {
    return file;
  }

  /** How to import. */
  ImportOptions options() {
    return options;
  }

  /** The tracks of the import, for readers that know the texts of a row by their numbers. */
  StagedTracks tracks() {
    return stage.tracks;
  }

  /** How many rows this file has had so far. */
  long rows() {
    return rows;
  }

  /** The number of a listener. */
  int user(UserId user) {
    return stage.user(user);
  }

  /**
   * The number of a track.
   *
   * @param id what identifies it; null where the source does not tell
   * @param title its title; null where the source does not tell, as the others
   */
  int track(
      @Nullable String id,
      @Nullable String title,
      @Nullable String artist,
      @Nullable String album) {
    int titleText = name(title);
    int artistText = name(artist);
    int albumText = name(album);
    return id == null || id.isBlank()
        ? stage.tracks.byNames(titleText, artistText, albumText)
        : stage.tracks.byId(stage.tracks.ids.intern(id), titleText, artistText, albumText);
  }

  private int name(@Nullable String text) {
    return text == null || text.isBlank() ? TextPool.NONE : stage.tracks.names.intern(text);
  }

  /**
   * A row is a listen.
   *
   * @param user a number that {@link #user} gave
   * @param track a number that {@link #track} gave
   * @param playedMillis how long it played; 0 where the source does not tell
   */
  void listen(
      int user, int track, long endedAtMillis, int playedMillis, Skip skip, TimePrecision precision)
      throws ImportCancelledException {
    stage.listens.add(user, track, endedAtMillis, playedMillis, skip, precision);
    listens++;
    row();
  }

  /** A row is not imported. */
  void skip(SkipReason reason) throws ImportCancelledException {
    skipped.merge(reason, 1L, Long::sum);
    row();
  }

  /** A row is a track that the listener saved. */
  void saved(TrackRecord track) throws ImportCancelledException {
    others++;
    if (stage.saved.putIfAbsent(track.id(), track) != null) {
      otherDuplicates++;
    }
    row();
  }

  /** The next rows, one for each entry, are a playlist. */
  void playlist(ListenerPlaylist playlist) throws ImportCancelledException {
    int entries = playlist.entries().size();
    others += entries;
    ImportSink first = stage.playlists.putIfAbsent(playlist, this);
    if (first != null && first != this) {
      otherDuplicates += entries;
    }
    for (int i = 0; i < entries; i++) {
      row();
    }
  }

  private void row() throws ImportCancelledException {
    rows++;
    meter.row();
  }

  @Override
  public void remark(String text) {
    remark = remark == null ? text : remark + "; " + text;
  }

  @Override
  public void damaged(String reason, String advice) {
    if (damaged) {
      return;
    }
    damaged = true;
    remark("stopped after row %d: %s; %s".formatted(rows, reason, advice));
  }

  /** What became of the rows, once duplicates are known. */
  FileReport report(ListenMerger merger) {
    long merged = 0;
    long duplicates = otherDuplicates;
    for (int listen = firstListen; listen < firstListen + listens; listen++) {
      switch (merger.fate(listen)) {
        case MERGED -> merged++;
        case DUPLICATE -> duplicates++;
        case KEPT -> {}
      }
    }
    long kept = listens + others - merged - duplicates;
    return new FileReport(file, kind, rows, kept, merged, duplicates, skipped, remark, damaged);
  }
}
