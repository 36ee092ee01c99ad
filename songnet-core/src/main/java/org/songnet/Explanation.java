package org.songnet;

import java.util.Comparator;
import java.util.List;

/**
 * Why a track has its score: parts that sum to it.
 *
 * @param score the score that is explained
 * @param parts what it is made of, the largest amount first; their amounts sum to the score
 */
public record Explanation(double score, List<Part> parts) {

  private static final Comparator<Part> LARGEST_FIRST =
      Comparator.comparingDouble((Part part) -> Math.abs(part.amount())).reversed();

  /**
   * One reason.
   *
   * @param source what speaks for the track, or against it
   * @param amount its share of the score; negative where it speaks against the track
   */
  public record Part(Source source, double amount) {}

  /** What a part of a score comes from. */
  public sealed interface Source {}

  /**
   * A track the listener has heard.
   *
   * @param track which one
   */
  public record HeardTrack(TrackId track) implements Source {}

  /**
   * A past session that is like the running one.
   *
   * @param user whose it was
   * @param session its index in the training data
   */
  public record PastSession(UserId user, int session) implements Source {}

  /**
   * Another listener of similar taste.
   *
   * @param user which one
   */
  public record OtherListener(UserId user) implements Source {}

  /**
   * Something that does not depend on single tracks or listeners.
   *
   * @param name such as {@code popularity}, or the name of a model inside a model
   */
  public record Named(String name) implements Source {}

  /** Sorts a copy of the parts by their size; equal ones stay in order. */
  public Explanation {
    parts = parts.stream().sorted(LARGEST_FIRST).toList();
  }

  /** A score for a single reason. */
  public static Explanation of(double score, Source source) {
    return new Explanation(score, List.of(new Part(source, score)));
  }
}
