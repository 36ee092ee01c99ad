package org.songnet.models.java.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnet.vector.LargestKeys;

/**
 * Finds the past sessions most similar to the running one.
 *
 * <p>Only the most recent sessions that share a track with it are compared, as in Kersbergen,
 * Sprangers and Schelter, "Serenade: low-latency session-based recommendation in e-commerce at
 * scale" (SIGMOD 2022), whose VMIS-kNN keeps the {@code m} most recent sessions in a hash table and
 * stops each list of sessions early. Here the lists of all tracks, in which sessions ascend from
 * the oldest to the newest, are merged from their ends: sessions come up from the newest on, each
 * with all its shared tracks at once, and the merge stops after {@code m} sessions. What it touches
 * is the shared tracks of those, and nothing is kept of the others. Immutable and thread-safe.
 */
final class NeighbourSearch {

  /**
   * A session that is near.
   *
   * @param session its row in the index
   * @param similarity above 0
   */
  record Neighbour(int session, double similarity) {}

  private final SessionIndex index;
  private final int count;
  private final int sample;
  private final Weighting weighting;

  /** What each session counts whatever it shares: one over its length, and its age. */
  private final float[] scales;

  NeighbourSearch(SessionIndex index, NeighbourSettings settings) {
    this.index = index;
    this.weighting = settings.weighting();
    this.scales = new float[index.tracks().rows()];
    for (int session = 0; session < scales.length; session++) {
      double norm = weighting.cosine() ? Math.sqrt(index.tracks().length(session)) : 1;
      scales[session] = (float) (Math.pow(weighting.ageDecay(), index.age(session)) / norm);
    }
    this.count = Math.min(settings.neighbours(), scales.length);
    this.sample = settings.sample();
  }

  /**
   * The most similar sessions, the most similar first and of equals the more recent first.
   *
   * @param session with at least one track
   */
  List<Neighbour> nearest(RunningSession session) {
    int[] heard = new int[session.distinct()];
    double[] weights = new double[heard.length];
    double squares = 0;
    for (int i = 0; i < heard.length; i++) {
      heard[i] = session.recent(i);
      weights[i] = weighting.heard().weight(session.age(heard[i]), session.length());
      squares += weights[i] * weights[i];
    }
    double scale = 1 / (weighting.cosine() ? Math.sqrt(squares) : heard.length);
    LargestKeys largest = new LargestKeys(count);
    SessionMerge merge = new SessionMerge(index.sessions(), heard);
    for (int compared = 0; compared < sample && merge.hasNext(); compared++) {
      int past = merge.session();
      double shared = 0;
      do {
        shared += weights[merge.list()];
        merge.next();
      } while (merge.hasNext() && merge.session() == past);
      float similarity = (float) (scale * shared * scales[past]);
      if (similarity > 0) {
        // The bits of positive floats are in the order of the floats, so one number orders both.
        largest.offer((long) Float.floatToIntBits(similarity) << 32 | past);
      }
    }
    long[] keys = largest.toArray();
    Arrays.sort(keys);
    List<Neighbour> neighbours = new ArrayList<>(keys.length);
    for (int i = keys.length - 1; i >= 0; i--) {
      neighbours.add(new Neighbour((int) keys[i], Float.intBitsToFloat((int) (keys[i] >>> 32))));
    }
    return neighbours;
  }
}
