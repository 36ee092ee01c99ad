package org.songnet.models.java.neighbours;

import java.io.IOException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;

/**
 * How much each heard track speaks for each other one.
 *
 * @param byHeard a row for each track that may have been heard, what it says for others
 * @param byCandidate the transpose: a row for each track, what others say for it
 */
record TrackVotes(SparseMatrix byHeard, SparseMatrix byCandidate) {

  private static final String VOTES = "votes";

  static TrackVotes byHeard(SparseMatrix votes) {
    return new TrackVotes(votes, votes.transposed());
  }

  static TrackVotes byCandidate(SparseMatrix votes) {
    return new TrackVotes(votes.transposed(), votes);
  }

  /**
   * Sums the votes for each track.
   *
   * @param heard one row: what was heard
   * @return by catalog index, 0 where nothing speaks for a track
   */
  float[] sum(SparseMatrix heard, Weighting weighting) {
    float[] sums = new float[byHeard.columns()];
    for (int i = 0; i < heard.size(); i++) {
      double amount = weighting.amount(heard.value(i));
      int row = heard.column(i);
      for (int vote = byHeard.start(row); vote < byHeard.end(row); vote++) {
        sums[byHeard.column(vote)] += (float) (amount * byHeard.value(vote));
      }
    }
    return sums;
  }

  void write(ModelWriter out) throws IOException {
    byHeard.write(VOTES, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries are not votes of the catalog's tracks
   */
  static TrackVotes read(ModelReader in) throws IOException {
    int tracks = in.catalog().size();
    return byHeard(SparseMatrix.read(VOTES, tracks, tracks, in));
  }
}
