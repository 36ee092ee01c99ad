package org.songnet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Finds what tables know about tracks: by id or, failing that, by names.
 *
 * <p>Names are compared as {@link org.songnet.playlist.TrackNames#key} makes them: title and main
 * artist, whatever their case, accents, punctuation and notes such as {@code - Remastered 2011}.
 * Where several rows of a table have the names of a track, the one nearest in length is taken, the
 * first of equally near ones. Where several tables know a number, the first of them counts.
 */
public final class FeatureJoin {

  private static final int EXAMPLES = 10;

  private FeatureJoin() {}

  /**
   * Joins.
   *
   * @param tracks whose features are wanted, none twice
   * @param tables what is known, the most trusted first; at least one
   * @throws IllegalArgumentException if there is no table
   */
  public static JoinedTracks join(List<? extends Track> tracks, List<TrackData> tables) {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("tables must be at least one: there is none");
    }
    Set<String> names = new LinkedHashSet<>();
    tables.forEach(table -> names.addAll(table.features().names()));
    List<TrackRecord> described = new ArrayList<>();
    for (Track track : tracks) {
      described.add(TrackRecord.copyOf(track));
    }
    Rows rows = new Rows(List.copyOf(names));
    List<JoinReport.Table> reports = new ArrayList<>();
    for (int table = 0; table < tables.size(); table++) {
      reports.add(join(described, tables.get(table), table, rows));
    }
    FeatureTable features =
        new FeatureTable(
            tables.stream().map(data -> data.features().source()).toList(),
            rows.names,
            rows.values,
            rows.origins);
    return new JoinedTracks(described, features, report(described, features, reports));
  }

  private static JoinReport.Table join(
      List<TrackRecord> tracks, TrackData table, int origin, Rows rows) {
    TrackMatcher matcher = new TrackMatcher(table.tracks());
    int byId = 0;
    int byNames = 0;
    int ambiguous = 0;
    for (int i = 0; i < tracks.size(); i++) {
      TrackRecord track = tracks.get(i);
      List<TrackRecord> found = matcher.byId(track);
      if (!found.isEmpty()) {
        byId++;
      } else {
        found = matcher.byNames(track);
        byNames += found.isEmpty() ? 0 : 1;
        ambiguous += found.size() > 1 ? 1 : 0;
      }
      if (!found.isEmpty()) {
        TrackRecord match = TrackMatcher.nearest(track, found);
        rows.add(track.id(), match.id(), table.features(), origin);
        tracks.set(i, TrackMatcher.described(track, match));
      }
    }
    return new JoinReport.Table(table.features().source(), byId, byNames, ambiguous);
  }

  private static JoinReport report(
      List<TrackRecord> tracks, FeatureTable features, List<JoinReport.Table> tables) {
    Map<String, Integer> known = new LinkedHashMap<>();
    features.names().forEach(name -> known.put(name, 0));
    List<String> unmatched = new ArrayList<>();
    int without = 0;
    for (TrackRecord track : tracks) {
      if (!features.ids().contains(track.id())) {
        without++;
        if (unmatched.size() < EXAMPLES) {
          unmatched.add(Track.label(track));
        }
      }
      float[] row = features.extract(track.id());
      for (int column = 0; column < row.length; column++) {
        if (!Float.isNaN(row[column])) {
          known.merge(features.names().get(column), 1, Integer::sum);
        }
      }
    }
    return new JoinReport(tracks.size(), tables, without, unmatched, known);
  }

  /** The numbers found so far. */
  private static final class Rows {

    private final List<String> names;
    private final Map<TrackId, float[]> values = new LinkedHashMap<>();
    private final Map<TrackId, int[]> origins = new HashMap<>();

    Rows(List<String> names) {
      this.names = names;
    }

    /** Fills in what is not known yet. */
    void add(TrackId track, TrackId match, FeatureTable table, int origin) {
      float[] found = table.extract(match);
      float[] row =
          values.computeIfAbsent(
              track,
              id -> {
                float[] unknown = new float[names.size()];
                Arrays.fill(unknown, Float.NaN);
                return unknown;
              });
      int[] from = origins.computeIfAbsent(track, id -> new int[names.size()]);
      for (int i = 0; i < found.length; i++) {
        int column = names.indexOf(table.names().get(i));
        if (Float.isNaN(row[column]) && !Float.isNaN(found[i])) {
          row[column] = found[i];
          from[column] = origin;
        }
      }
    }
  }
}
