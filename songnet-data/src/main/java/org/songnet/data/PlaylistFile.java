package org.songnet.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** One file on its way into a collection of playlists, with the count of its entries. */
final class PlaylistFile implements FileProblems {

  private final String label;
  private final PlaylistCollector collector;
  private final ProgressMeter meter;
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private long kept;
  private long duplicates;
  private @Nullable String remark;
  private @Nullable Damage damage;

  /** Why the rest of the file cannot be read. */
  private record Damage(String reason, String advice) {}

  /**
   * A file.
   *
   * @param label its name as messages and reports have it, folders and archive included
   * @param collector where its playlists go
   * @param meter is told about every entry
   */
  PlaylistFile(String label, PlaylistCollector collector, ProgressMeter meter) {
    this.label = label;
    this.collector = collector;
    this.meter = meter;
  }

  /** Its name without folders and extension: what a playlist without a name is called. */
  String baseName() {
    String name = TrackLocation.fileName(label);
    return name.isBlank() ? "playlist" : name;
  }

  /** One list for every track of the same artist, empty where the artist is not known. */
  List<String> artists(String artist) {
    return collector.artists(artist);
  }

  /**
   * The id of a track that is only named. Names too long to be any become one that is too long too:
   * bringing them to a normal form could take hours.
   */
  static TrackId named(String artist, String title) {
    return isTooLong(artist) || isTooLong(title)
        ? new TrackId(artist + title)
        : NamedTrackIds.idOf(artist, title);
  }

  /** Adds a track to the end of a playlist, or counts why not. */
  void add(PlaylistDraft draft, TrackRecord track) throws ImportCancelledException {
    add(draft, track, draft.nextPosition());
  }

  /** Adds a track to a playlist at a position, or counts why not. */
  void add(PlaylistDraft draft, TrackRecord track, long position) throws ImportCancelledException {
    if (isTooLong(track)) {
      skip(SkipReason.NAME_TOO_LONG);
    } else {
      draft.add(collector.track(track), position);
      meter.row();
    }
  }

  /** A row that is no entry of a playlist but tells of a track. */
  void know(TrackRecord track) throws ImportCancelledException {
    if (isTooLong(track)) {
      skip(SkipReason.NAME_TOO_LONG);
    } else {
      collector.track(track);
      kept++;
      meter.row();
    }
  }

  private static boolean isTooLong(TrackRecord track) {
    return isTooLong(track.id().value())
        || isTooLong(track.title())
        || track.artists().stream().anyMatch(PlaylistFile::isTooLong)
        || track.album().filter(PlaylistFile::isTooLong).isPresent();
  }

  private static boolean isTooLong(String text) {
    return text.length() > PlainText.MAX_LENGTH;
  }

  /** An entry that cannot be imported. */
  void skip(SkipReason reason) throws ImportCancelledException {
    skip(reason, 1);
  }

  /** Entries that cannot be imported. */
  void skip(SkipReason reason, long entries) throws ImportCancelledException {
    if (entries > 0) {
      skipped.merge(reason, entries, Long::sum);
      meter.row();
    }
  }

  /** A playlist whose key is only good within its file. */
  void finish(String key, String name, PlaylistDraft draft) {
    kept += draft.size();
    collector.add(PlainText.shown(key), PlainText.shown(name), draft.tracks());
  }

  /** A playlist whose key is its own: a second one is the same playlist again. */
  void finishOnce(String key, String name, PlaylistDraft draft) {
    if (collector.has(key)) {
      duplicates += draft.size();
    } else {
      finish(key, name, draft);
    }
  }

  @Override
  public void remark(String text) {
    remark = remark == null ? text : remark + "; " + text;
  }

  @Override
  public void damaged(String reason, String advice) {
    damage = damage == null ? new Damage(reason, advice) : damage;
  }

  private long read() {
    return kept + duplicates + skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Passes on what was skipped and what is wrong, but not what was kept. */
  void tell(ImportSink sink) throws ImportCancelledException {
    for (Map.Entry<SkipReason, Long> reason : skipped.entrySet()) {
      for (long entry = 0; entry < reason.getValue(); entry++) {
        sink.skip(reason.getKey());
      }
    }
    if (remark != null) {
      sink.remark(remark);
    }
    if (damage != null) {
      sink.damaged(damage.reason(), damage.advice());
    }
  }

  ImportReport.FileReport report(FileKind kind) {
    if (damage != null) {
      remark("stopped after entry %d: %s; %s".formatted(read(), damage.reason(), damage.advice()));
    }
    return new ImportReport.FileReport(
        label, kind, read(), kept, 0, duplicates, skipped, remark, damage != null);
  }
}
