package org.songnet.models.java.repeat;

import java.util.Arrays;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.Popularity;

/** Goes back to what has the highest activation. */
final class ActivationRecommender implements SessionRecommender {

  /** So many listens of a listener weigh as much as what all listeners do. */
  private static final double OTHERS = 10;

  private final Catalog catalog;
  private final ModelInfo info;
  private final ActivationConfig config;
  private final Popularity popularity;
  private final ListenOrder order;

  ActivationRecommender(
      Catalog catalog,
      ModelInfo info,
      ActivationConfig config,
      Popularity popularity,
      ListenOrder order) {
    this.catalog = catalog;
    this.info = info;
    this.config = config;
    this.popularity = popularity;
    this.order = order;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  ActivationConfig config() {
    return config;
  }

  Popularity popularity() {
    return popularity;
  }

  ListenOrder order() {
    return order;
  }

  @Override
  public SessionCursor startSession() {
    return new Cursor(new int[0]);
  }

  @Override
  public SessionCursor startSession(UserId user) {
    return new Cursor(order.heardBy(user));
  }

  private final class Cursor implements SessionCursor {

    private int[] listens = new int[16];

    /** What a listen counts by how many listens it is ago; the first, the last one, by 1. */
    private double[] weights = {};

    private int length;
    private final boolean[] heard = new boolean[catalog.size()];
    private int repeats;

    Cursor(int[] before) {
      for (int track : before) {
        append(track);
      }
    }

    @Override
    public void append(TrackId track) {
      catalog.indexOf(track).ifPresent(this::append);
    }

    private void append(int track) {
      if (length == listens.length) {
        listens = Arrays.copyOf(listens, 2 * length);
      }
      listens[length++] = track;
      repeats += heard[track] ? 1 : 0;
      heard[track] = true;
    }

    @Override
    public float[] scores() {
      double[] chances = chances();
      double gate = (repeats + OTHERS * order.repeatShare()) / (length + OTHERS);
      float[] scores = popularity.logProbabilities();
      if (length > 0) {
        double sum = Arrays.stream(chances).sum();
        for (int track = 0; track < scores.length; track++) {
          double back = gate * chances[track] / sum;
          scores[track] = (float) StrictMath.log(back + (1 - gate) * popularity.probability(track));
        }
      }
      return scores;
    }

    /** What each track is gone back to in proportion to: e<sup>B/s</sup>. */
    private double[] chances() {
      reserveWeights();
      double[] chances = new double[catalog.size()];
      for (int i = 0; i < length; i++) {
        chances[listens[i]] += weights[length - 1 - i];
      }
      for (int track = 0; config.noise() != 1 && track < chances.length; track++) {
        chances[track] = heard[track] ? StrictMath.pow(chances[track], 1 / config.noise()) : 0;
      }
      return chances;
    }

    private void reserveWeights() {
      int known = weights.length;
      if (known < length) {
        weights = Arrays.copyOf(weights, listens.length);
        for (int ago = known; ago < weights.length; ago++) {
          weights[ago] = StrictMath.pow(ago + 1.0, -config.decay());
        }
      }
    }
  }
}
