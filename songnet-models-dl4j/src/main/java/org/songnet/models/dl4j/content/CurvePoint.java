package org.songnet.models.dl4j.content;

/**
 * How good a net is after an epoch.
 *
 * @param epoch finished epochs
 * @param training on the songs it learns from
 * @param test on the songs held out; {@code NaN}s where none are
 */
public record CurvePoint(int epoch, Figures training, Figures test) {

  /**
   * How good on some songs.
   *
   * @param loss the mean loss
   * @param accuracy the share of songs whose score is on the right side of one half
   */
  public record Figures(double loss, double accuracy) {}
}
