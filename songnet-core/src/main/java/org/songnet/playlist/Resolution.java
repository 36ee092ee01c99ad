package org.songnet.playlist;

import java.util.List;
import org.songnet.Track;

/** What a {@link TrackResolver} makes of a text: one track, several, or none. */
public sealed interface Resolution {

  /** The text means this track. */
  record Found(Track track) implements Resolution {}

  /**
   * The text may mean any of several songs: ask the person.
   *
   * @param candidates at least two, each another song, the most likely first
   */
  record Ambiguous(List<Candidate> candidates) implements Resolution {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are less than two candidates
     */
    public Ambiguous {
      candidates = List.copyOf(candidates);
      if (candidates.size() < 2) {
        throw new IllegalArgumentException("candidates must be two at least: " + candidates);
      }
    }
  }

  /**
   * No song is near enough to the text.
   *
   * @param suggestions the nearest all the same, each another song, the most likely first; may be
   *     empty
   */
  record NotFound(List<Candidate> suggestions) implements Resolution {

    /** Copies the list. */
    public NotFound {
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * A track that may be meant.
   *
   * @param score how near its names are to the text, from 0 to 1, which is equality
   */
  record Candidate(Track track, double score) {

    /**
     * Checks the score.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Candidate {
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("score must be from 0 to 1: " + score);
      }
    }
  }
}
