package org.songnet.models.java.hybrid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Catalog;

/**
 * What the session alone says of each track, without any model: numbers that are 0 for most tracks.
 *
 * <p>Models of taste like what was just heard; listeners often want something else next, or the
 * same again. How it is shows in the weights. Immutable.
 */
final class SessionSignals {

  /** The names of the signals, in order. */
  static final List<String> NAMES =
      List.of("heard in this session", "artist heard", "artist just heard");

  private static final int NOBODY = -1;

  private final int[] artists;
  private final int artistCount;

  SessionSignals(Catalog catalog) {
    Map<List<String>, Integer> numbers = new HashMap<>();
    artists = new int[catalog.size()];
    for (int track = 0; track < artists.length; track++) {
      List<String> names = catalog.track(track).artists();
      artists[track] =
          names.isEmpty() ? NOBODY : numbers.computeIfAbsent(names, next -> numbers.size());
    }
    artistCount = numbers.size();
  }

  /**
   * Adds the signals, each with its weight, to scores.
   *
   * @param session catalog indices, first track first
   */
  void add(int[] session, List<Double> weights, float[] scores) {
    if (session.length == 0) {
      return;
    }
    boolean[] heardArtists = new boolean[artistCount];
    Set<Integer> heard = new HashSet<>();
    for (int track : session) {
      heard.add(track);
      if (artists[track] != NOBODY) {
        heardArtists[artists[track]] = true;
      }
    }
    int last = artists[session[session.length - 1]];
    for (int track = 0; track < scores.length; track++) {
      int artist = artists[track];
      if (artist != NOBODY && heardArtists[artist]) {
        scores[track] += (float) (weights.get(1) + (artist == last ? weights.get(2) : 0));
      }
    }
    for (int track : heard) {
      scores[track] += weights.get(0).floatValue();
    }
  }

  /** One signal of every track. */
  float[] column(int signal, int[] session) {
    float[] column = new float[artists.length];
    add(
        session,
        List.of(signal == 0 ? 1.0 : 0, signal == 1 ? 1.0 : 0, signal == 2 ? 1.0 : 0),
        column);
    return column;
  }
}
