package org.songnet.models.dl4j.content;

import java.time.Duration;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrainingListener;

/**
 * How fast the content net learns and scores; a program, not a test.
 *
 * <p>Trains the default net on 30,000 songs of 40 made-up features, all epochs, and scores a
 * million; times are by the clock and by the processor, all threads together.
 */
final class ContentSpeed {

  private static final int SONGS = 30_000;
  private static final int FEATURES = 40;
  private static final int SCORED = 1_000_000;

  private ContentSpeed() {}

  /** Features made of the number in the id of a track: as cheap as a table. */
  private static final class Numbers implements FeatureExtractor {
    @Override
    public List<String> names() {
      return IntStream.range(0, FEATURES).mapToObj(i -> "feature" + i).toList();
    }

    @Override
    public float[] extract(Track track) {
      SplittableRandom random = new SplittableRandom(Integer.parseInt(track.id().value()));
      float[] numbers = new float[FEATURES];
      for (int i = 0; i < FEATURES; i++) {
        numbers[i] = (float) random.nextDouble();
      }
      return numbers;
    }
  }

  private static List<Track> songs(int count) {
    return new AbstractList<>() {
      @Override
      public Track get(int index) {
        return Track.of(Integer.toString(index), "");
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** Runs. */
  public static void main(String[] args) {
    Numbers features = new Numbers();
    Map<TrackId, Double> labels = new HashMap<>();
    for (Track song : songs(SONGS)) {
      float[] numbers = features.extract(song);
      labels.put(song.id(), numbers[0] * numbers[1] + .3 * numbers[2] > .4 ? 1.0 : 0.0);
    }
    Catalog catalog = Catalog.of(songs(SONGS));
    ContentMlpConfig config = ContentMlpConfig.defaults().withPatience(Integer.MAX_VALUE / 2);
    long start = System.nanoTime();
    double cpu = cpuSeconds();
    ContentRecommender model =
        new ContentMlpTrainer(config, features)
            .fit(ContentTargets.labels(catalog, labels), TrainingListener.silent());
    double trained = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "trained %d epochs on %d songs of %d features in %.1f s (processor %.1f s), accuracy %.3f%n",
        config.epochs(),
        SONGS,
        FEATURES,
        trained,
        cpuSeconds() - cpu,
        model.info().metrics().get("testAccuracy"));
    for (int run = 0; run < 3; run++) {
      start = System.nanoTime();
      cpu = cpuSeconds();
      model.score(songs(SCORED));
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "scored %d songs: %,.0f songs/s, %,.0f a second of processor%n",
          SCORED, SCORED / seconds, SCORED / (cpuSeconds() - cpu));
    }
  }
}
