package org.songnet.data.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.TrackId;

/**
 * A listener whose taste is planted, with what was heard and the answer to every question.
 *
 * <p><b>Taste.</b> What a track is worth to the listener is the sum of how the listener feels about
 * its genre, of a preferred direction in feature space, of how near it is to three places the
 * listener loves, and of a little for its artist; standardised over the catalog, this is <i>u</i>.
 * The track is liked with probability {@code 1 / (1 + exp(-4 (u - c)))}, with <i>c</i> such that
 * {@link TasteSimulationConfig#likedShare} of all tracks are liked. {@link #likes} is one draw of
 * it, the same whenever asked.
 *
 * <p><b>Habits.</b> Playing follows {@code h = (1 - habit) u + habit v}, standardised, where
 * <i>v</i> is another direction in feature space, made independent of <i>u</i>: some songs are let
 * run while working. A track with a high <i>h</i> is met more often, played more often, skipped
 * less and put into the playlist more often. So a history tells of the taste, but not all of it,
 * and only answers tell the rest. Which genres the listener met is left to taste and chance; some
 * the listener never met.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class SimulatedTaste {

  private final Catalog catalog;
  private final double[] likeProbabilities;
  private final boolean[] likes;
  private final List<Listen> listens;
  private final List<TrackId> playlist;

  /** Takes arrays that nobody changes any more. */
  SimulatedTaste(
      Catalog catalog,
      double[] likeProbabilities,
      boolean[] likes,
      List<Listen> listens,
      List<TrackId> playlist) {
    this.catalog = catalog;
    this.likeProbabilities = likeProbabilities;
    this.likes = likes;
    this.listens = Collections.unmodifiableList(new ArrayList<>(listens));
    this.playlist = List.copyOf(playlist);
  }

  /** All there is to hear. */
  public Catalog catalog() {
    return catalog;
  }

  /** What was heard, the earliest first. */
  public List<Listen> listens() {
    return listens;
  }

  /** The heard tracks that the listener put into a playlist. */
  public List<TrackId> playlist() {
    return playlist;
  }

  /**
   * How likely the listener likes a track, from 0 to 1.
   *
   * @throws IllegalArgumentException if the catalog does not have it
   */
  public double likeProbability(TrackId track) {
    return likeProbabilities[catalog.requireIndex(track)];
  }

  /**
   * What the listener says about a track: whether it is liked.
   *
   * @throws IllegalArgumentException if the catalog does not have it
   */
  public boolean likes(TrackId track) {
    return likes[catalog.requireIndex(track)];
  }
}
