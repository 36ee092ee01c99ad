package org.songnet.models.dl4j.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrainingListener;
import smile.classification.LogisticRegression;
import smile.classification.RandomForest;

/** Rock against hip-hop, ten folds: the content net beside logistic regression and a forest. */
@Tag("slow")
class FmaTest {

  private static final int FOLDS = 10;
  private static final int TREES = 200;

  private final FmaSongs songs = FmaSongs.read();

  FmaTest() throws IOException {}

  /** Logistic regression has .88. */
  @Test
  void genresAreToldApart() {
    int[] all = IntStream.range(0, songs.rows().length).toArray();
    Folds.Quality net = validate("all songs", all);

    assertThat(net.accuracy()).isGreaterThan(.88);
    assertThat(net.auc()).isGreaterThan(.9);
  }

  /** As many rock songs as hip-hop; logistic regression has .775. */
  @Test
  void genresAreToldApartWhereBothAreAsFrequent() {
    int[] hipHop = IntStream.range(0, songs.rows().length).filter(i -> songs.hipHop()[i]).toArray();
    int[] rock = IntStream.range(0, songs.rows().length).filter(i -> !songs.hipHop()[i]).toArray();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < hipHop.length; i++) {
      int j = i + random.nextInt(rock.length - i);
      int swapped = rock[i];
      rock[i] = rock[j];
      rock[j] = swapped;
    }
    int[] balanced =
        IntStream.concat(Arrays.stream(hipHop), Arrays.stream(rock).limit(hipHop.length)).toArray();

    assertThat(validate("balanced", balanced).accuracy()).isGreaterThan(.775);
  }

  private Folds.Quality validate(String what, int[] some) {
    double[][] rows = Arrays.stream(some).mapToObj(i -> songs.rows()[i]).toArray(double[][]::new);
    int[] labels = Arrays.stream(some).map(i -> songs.hipHop()[i] ? 1 : 0).toArray();
    boolean[] yes = new boolean[some.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = labels[i] == 1;
    }
    int[] fold = Folds.random(some.length, FOLDS, 1);
    Folds.Quality net =
        Folds.validate(fold, yes, (training, test) -> net(rows, labels, training, test));
    System.out.printf("%s: %d songs, content net %s%n", what, some.length, net);
    System.out.printf(
        "%s: logistic regression %s%n",
        what,
        Folds.validate(fold, yes, (training, test) -> logistic(rows, labels, training, test)));
    System.out.printf(
        "%s: random forest %s%n",
        what, Folds.validate(fold, yes, (training, test) -> forest(rows, labels, training, test)));
    return net;
  }

  private static double[] net(double[][] rows, int[] labels, int[] training, int[] test) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      String numbers =
          Arrays.stream(rows[i]).mapToObj(Double::toString).collect(Collectors.joining(" "));
      tracks.add(Track.of(Integer.toString(i), numbers));
    }
    Map<TrackId, Double> known = new HashMap<>();
    for (int i : training) {
      known.put(tracks.get(i).id(), (double) labels[i]);
    }
    ContentRecommender model =
        new ContentMlpTrainer(ContentMlpConfig.defaults(), new TitleNumbers(rows[0].length))
            .fit(ContentTargets.labels(Catalog.of(tracks), known), TrainingListener.silent());
    float[] scores = model.score(Arrays.stream(test).mapToObj(tracks::get).toList());
    return IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).toArray();
  }

  private static double[] logistic(double[][] rows, int[] labels, int[] training, int[] test) {
    double[][] standardised = standardised(rows, training);
    LogisticRegression model =
        new LogisticRegression(of(standardised, training), of(labels, training), .1);
    return Arrays.stream(test)
        .mapToDouble(
            i -> {
              double[] probabilities = new double[2];
              model.predict(standardised[i], probabilities);
              return probabilities[1];
            })
        .toArray();
  }

  private static double[] forest(double[][] rows, int[] labels, int[] training, int[] test) {
    smile.math.Math.setSeed(1);
    RandomForest model = new RandomForest(of(rows, training), of(labels, training), TREES);
    return Arrays.stream(test)
        .mapToDouble(
            i -> {
              double[] probabilities = new double[2];
              model.predict(rows[i], probabilities);
              return probabilities[1];
            })
        .toArray();
  }

  private static double[][] standardised(double[][] rows, int[] fitted) {
    int size = rows[0].length;
    double[][] standardised = new double[rows.length][size];
    for (int k = 0; k < size; k++) {
      int column = k;
      double mean = Arrays.stream(fitted).mapToDouble(i -> rows[i][column]).average().orElse(0);
      double variance =
          Arrays.stream(fitted)
              .mapToDouble(i -> (rows[i][column] - mean) * (rows[i][column] - mean))
              .average()
              .orElse(1);
      for (int i = 0; i < rows.length; i++) {
        standardised[i][k] = (rows[i][k] - mean) / Math.sqrt(variance);
      }
    }
    return standardised;
  }

  private static double[][] of(double[][] rows, int[] some) {
    return Arrays.stream(some).mapToObj(i -> rows[i]).toArray(double[][]::new);
  }

  private static int[] of(int[] labels, int[] some) {
    return Arrays.stream(some).map(i -> labels[i]).toArray();
  }
}
