package org.songnet.models.java;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.Track;
import org.songnet.TrainingException;
import org.songnet.UserId;
import org.songnet.data.simulation.ListenerSimulator;
import org.songnet.data.simulation.SimulationConfig;
import org.songnet.eval.Bootstrap;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.Interval;
import org.songnet.eval.NextItemConfig;
import org.songnet.eval.NextItemEvaluation;
import org.songnet.eval.RankMetric;
import org.songnet.eval.SessionSplits;
import org.songnet.eval.Split;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnTrainer;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.models.java.session.SessionKnnConfig;
import org.songnet.models.java.session.SessionKnnTrainer;

/** A simulated listener, with an order that can be learnt and without any. */
class PlantedOrderTest {

  private static final String HIT_RATE = "HR@10";
  private static final int CLUSTERS = 6;
  private static final SimulationConfig LISTENER =
      SimulationConfig.defaults().withDays(500).withMoods(CLUSTERS, 30);

  /** Where a song lies is its title: two numbers. */
  private static final FeatureExtractor PLACE =
      new FeatureExtractor() {
        @Override
        public List<String> names() {
          return List.of("energy", "valence");
        }

        @Override
        public float[] extract(Track track) {
          String[] numbers = track.title().split(" ");
          return new float[] {Float.parseFloat(numbers[0]), Float.parseFloat(numbers[1])};
        }
      };

  /** Songs around as many places on a circle as there are moods. */
  private static Catalog catalog() {
    Random random = new Random(7);
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double angle = 2 * Math.PI * (i % CLUSTERS) / CLUSTERS;
      double x = 4 * Math.cos(angle) + random.nextGaussian();
      double y = 4 * Math.sin(angle) + random.nextGaussian();
      tracks.add(Track.of("song" + i, x + " " + y).withDuration(Duration.ofMinutes(3)));
    }
    return Catalog.of(tracks);
  }

  private static Split split(SimulationConfig listener) {
    Catalog catalog = catalog();
    return SessionSplits.lastByTime(
        Interactions.of(
            catalog,
            new ListenerSimulator(listener)
                .simulate(catalog, PLACE)
                .sessions(new UserId("listener"))),
        0.2);
  }

  private static EvaluationResult evaluate(Split split, SessionRecommender model) {
    NextItemConfig hits = NextItemConfig.defaults().withMetrics(RankMetric.hitRate(10));
    return new NextItemEvaluation(split, hits).evaluate(model.info().name(), model);
  }

  private static EvaluationResult lstm(Split split) {
    RnnConfig config =
        RnnConfig.defaults()
            .withEmbeddingSize(48)
            .withHiddenSize(64)
            .withBatchSize(32)
            .withEpochs(14);
    return evaluate(split, new RnnTrainer(config).fit(split.training()));
  }

  private static EvaluationResult neighbours(Split split) {
    return evaluate(
        split, new SessionKnnTrainer(SessionKnnConfig.defaults()).fit(split.training()));
  }

  private static EvaluationResult markov(Split split) {
    return evaluate(split, new MarkovTrainer().fit(split.training()));
  }

  private static Interval lead(EvaluationResult model, EvaluationResult over) {
    return requireNonNull(Bootstrap.defaults().differences(model, over).get(HIT_RATE));
  }

  @Test
  void theLstmFindsThePlantedOrderThatOthersDoNot() {
    Split split = split(LISTENER);
    EvaluationResult lstm = lstm(split);
    assertThat(lead(lstm, markov(split)).low()).isPositive();
    assertThat(lead(lstm, neighbours(split)).low()).isPositive();
  }

  @Test
  void nobodyFindsAnOrderWhereNoneIs() {
    Split split = split(LISTENER.withoutOrder());
    EvaluationResult popularity = evaluate(split, new PopularityTrainer().fit(split.training()));
    assertThatThrownBy(() -> lstm(split))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("one list for everyone");
    assertThat(lead(markov(split), popularity).low()).isNotPositive();
    assertThat(lead(neighbours(split), popularity).low()).isNotPositive();
  }
}
