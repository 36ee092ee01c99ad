package org.songnet.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Gives every staged track its id.
 *
 * <p>A track that a source only names gets the id of a track with the same artist and title that
 * another source identifies: the one with the most rows, then the smallest id; else that of a saved
 * track or of one in a playlist; else one made of the names ({@link NamedTrackIds}).
 */
final class TrackResolver {

  /** The key of a track without names. */
  static final int NO_KEY = -1;

  private final ListeningHistoryBuilder history;
  private final StagedTracks tracks;
  private final int[] numbers;
  private final int[] nameKeys;
  private final Map<TrackId, Integer> keyOfNames = new HashMap<>();

  /**
   * Resolves all tracks.
   *
   * @param rows the staged listens
   * @param identified saved tracks and those of playlists, the ones to prefer first
   * @param history is told about every track
   */
  TrackResolver(
      StagedTracks tracks,
      ListenColumns rows,
      Iterable<TrackRecord> identified,
      ListeningHistoryBuilder history) {
    this.history = history;
    this.tracks = tracks;
    this.numbers = new int[tracks.size()];
    this.nameKeys = new int[tracks.size()];
    Arrays.fill(nameKeys, NO_KEY);
    for (int track = 0; track < numbers.length; track++) {
      if (tracks.hasId(track)) {
        numbers[track] = history.track(tracks.record(track, tracks.trackId(track)));
      }
    }
    if (tracks.anyWithoutId() || rows.anyToTheMinute()) {
      findNameKeys();
    }
    if (tracks.anyWithoutId()) {
      resolveNamedTracks(mostPlayed(rows), identified);
    }
  }

  private void findNameKeys() {
    for (int track = 0; track < nameKeys.length; track++) {
      if (tracks.hasNames(track)) {
        nameKeys[track] =
            keyOfNames.computeIfAbsent(tracks.namedId(track), id -> keyOfNames.size());
      }
    }
  }

  /** For each name key the track to take, or -1. */
  private int[] mostPlayed(ListenColumns rows) {
    int[] plays = new int[numbers.length];
    for (int row = 0; row < rows.size; row++) {
      plays[rows.tracks[row]]++;
    }
    int[] best = new int[keyOfNames.size()];
    Arrays.fill(best, -1);
    for (int track = 0; track < numbers.length; track++) {
      int key = nameKeys[track];
      if (tracks.hasId(track) && key != NO_KEY && isBetter(track, best[key], plays)) {
        best[key] = track;
      }
    }
    return best;
  }

  private boolean isBetter(int track, int than, int[] plays) {
    if (than < 0 || plays[track] != plays[than]) {
      return than < 0 || plays[track] > plays[than];
    }
    return tracks.trackId(track).compareTo(tracks.trackId(than)) < 0;
  }

  private void resolveNamedTracks(int[] best, Iterable<TrackRecord> identified) {
    Map<TrackId, TrackRecord> known = new HashMap<>();
    for (TrackRecord record : identified) {
      String artist = record.artists().isEmpty() ? "" : record.artists().get(0);
      known.putIfAbsent(NamedTrackIds.idOf(artist, record.title()), record);
    }
    for (int track = 0; track < numbers.length; track++) {
      if (!tracks.hasId(track)) {
        int better = nameKeys[track] == NO_KEY ? -1 : best[nameKeys[track]];
        numbers[track] = better >= 0 ? numbers[better] : history.track(record(track, known));
      }
    }
  }

  private TrackRecord record(int track, Map<TrackId, TrackRecord> known) {
    TrackId named = tracks.namedId(track);
    @Nullable TrackRecord better = known.get(named);
    return better == null ? tracks.record(track, named) : better;
  }

  /** The number of a staged track in the history's builder; equal for equal ids. */
  int number(int track) {
    return numbers[track];
  }

  /**
   * A number that tracks share which have the same artist and title, or {@link #NO_KEY}; found only
   * where a track has no id or a listen is known to the minute.
   */
  int nameKey(int track) {
    return nameKeys[track];
  }
}
