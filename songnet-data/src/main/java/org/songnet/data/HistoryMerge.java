package org.songnet.data;

import java.util.Collection;
import org.songnet.Catalog;
import org.songnet.TrackRecord;

/** Stages histories as if they were files of one import, and merges them by its rules. */
final class HistoryMerge {

  private final ImportStage stage = new ImportStage();
  private final ListeningHistoryBuilder builder = ListeningHistory.builder();

  private HistoryMerge() {}

  static ListeningHistory of(
      Collection<ListeningHistory> histories, Iterable<TrackRecord> identified) {
    HistoryMerge merge = new HistoryMerge();
    histories.forEach(merge::add);
    return ListenMerger.merge(merge.stage, identified, merge.builder).history();
  }

  private void add(ListeningHistory history) {
    int[] users = history.users().stream().mapToInt(stage::user).toArray();
    Catalog catalog = history.catalog();
    int[] tracks = new int[catalog.size()];
    for (int track = 0; track < tracks.length; track++) {
      tracks[track] = stage(TrackRecord.copyOf(catalog.track(track)));
    }
    for (int listen = 0; listen < history.size(); listen++) {
      stage.listens.add(
          users[history.user(listen)],
          tracks[history.track(listen)],
          history.endedAtMillis(listen),
          history.playedMillis(listen),
          history.skip(listen),
          history.precision(listen));
    }
  }

  private int stage(TrackRecord track) {
    builder.track(track); // told whole, before the merger tells what the stage knows of it
    int title = name(track.title());
    int artist = track.artists().isEmpty() ? TextPool.NONE : name(track.artists().get(0));
    int album = track.album().map(this::name).orElse(TextPool.NONE);
    return NamedTrackIds.isNamed(track.id())
        ? stage.tracks.byNames(title, artist, album)
        : stage.tracks.byId(stage.tracks.ids.intern(track.id().value()), title, artist, album);
  }

  private int name(String text) {
    return text.isBlank() ? TextPool.NONE : stage.tracks.names.intern(text);
  }
}
