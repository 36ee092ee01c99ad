package org.songnet.models.dl4j.twotower;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.models.dl4j.Parameter;
import org.songnet.models.java.rnn.CatalogFeatures;

/**
 * The tower of the songs with what it is shown, while it is trained: numbers learnt for a song and
 * its features.
 *
 * <p>Often it is shown the features alone, so that these will do for songs nobody has heard, which
 * are always shown so.
 */
final class SongSide {

  private static final int CHUNK = 4096;

  private final TwoTowerConfig config;
  private final CatalogFeatures features;
  private final int[] counts;
  private final Parameter ids;
  private final Tower tower;

  /**
   * An untrained tower.
   *
   * @param counts how many listeners heard each song
   */
  SongSide(TwoTowerConfig config, int[] counts, CatalogFeatures features, SplittableRandom random) {
    this.config = config;
    this.features = features;
    this.counts = counts;
    int size = config.embeddingSize();
    this.ids =
        new Parameter("songs", counts.length, size)
            .uniform(1 / Math.sqrt(size), random)
            .withDecay(config.regularisation());
    this.tower = new Tower(config, size + features.size(), random);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(List.of(ids));
    all.addAll(tower.parameters());
    return all;
  }

  /** The vectors of songs as training shows them. */
  Pass train(int[] songs, SplittableRandom random) {
    return new Pass(songs, random, config.songDropout());
  }

  /** The vectors of all songs as they will be served, row after row. */
  float[] vectors() {
    float[] all = new float[Math.multiplyExact(counts.length, config.outputSize())];
    for (int from = 0; from < counts.length; from += CHUNK) {
      int[] some = IntStream.range(from, Math.min(counts.length, from + CHUNK)).toArray();
      float[] part = new Pass(some, new SplittableRandom(0), 0).outputs();
      System.arraycopy(part, 0, all, from * config.outputSize(), part.length);
    }
    return all;
  }

  /** Songs on their way through the tower. */
  final class Pass {
    private final int[] songs;
    private final boolean[] known;
    private final Tower.Trip pass;

    private Pass(int[] songs, SplittableRandom random, double dropout) {
      this.songs = songs;
      this.known = new boolean[songs.length];
      int width = ids.width() + features.size();
      float[] inputs = new float[songs.length * width];
      for (int row = 0; row < songs.length; row++) {
        int song = songs[row];
        known[row] = random.nextDouble() >= dropout && counts[song] > 0;
        if (known[row]) {
          System.arraycopy(ids.values(), song * ids.width(), inputs, row * width, ids.width());
        }
        System.arraycopy(
            features.rows(),
            song * features.size(),
            inputs,
            row * width + ids.width(),
            features.size());
      }
      this.pass = tower.forward(inputs, songs.length);
    }

    float[] outputs() {
      return pass.outputs();
    }

    /** Adds to all gradients; {@code gradient} is overwritten. */
    void backward(float[] gradient) {
      float[] inputGradient = pass.backward(gradient);
      int width = ids.width() + features.size();
      for (int row = 0; row < songs.length; row++) {
        if (known[row]) {
          ids.addGradient(songs[row], inputGradient, row * width, 1);
        }
      }
    }
  }
}
