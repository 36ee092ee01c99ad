package org.songnet.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.SessionCursor;

/**
 * What is planted can be learnt from the session, not from the last song, and not in the control.
 */
class PlantTest {

  private static final Catalog CATALOG = ToyCatalog.of(2_000);

  @Test
  void rememberingTheSessionBeatsTheLastSong() {
    Figures figures = new Figures(SimulationConfig.defaults());
    double oracle = figures.hitRate(figures::oracle);
    double lastFourMoods = figures.hitRate(figures.moodCounts(4));
    double lastMood = figures.hitRate(figures.moodCounts(1));
    double markov = figures.hitRate(figures.markov());
    double popularity = figures.hitRate(figures.moodCounts(0));

    // About 5,800 plays are predicted, so that .02 is three standard errors.
    assertThat(oracle).isCloseTo(.51, within(.02));
    assertThat(lastFourMoods).isCloseTo(.36, within(.02));
    assertThat(lastMood).isCloseTo(.26, within(.02));
    assertThat(markov).isCloseTo(.27, within(.02));
    assertThat(popularity).isCloseTo(.13, within(.02));
  }

  @Test
  void nothingBeatsPopularityInTheControl() {
    Figures figures = new Figures(SimulationConfig.defaults().withoutOrder());
    double popularity = figures.hitRate(figures.moodCounts(0));

    assertThat(figures.hitRate(figures::oracle)).isCloseTo(popularity, within(.02));
    assertThat(figures.hitRate(figures.moodCounts(4))).isLessThan(popularity + .02);
    assertThat(figures.hitRate(figures.markov())).isLessThan(popularity + .02);
  }

  /** The last fifth of the sessions, predicted by what can be learnt from the others. */
  private static final class Figures {

    private final ListeningPlan plan;
    private final List<int[]> training = new ArrayList<>();
    private final List<int[]> test = new ArrayList<>();
    private int predictions;

    Figures(SimulationConfig config) {
      SimulatedHistory history =
          new ListenerSimulator(config).simulate(CATALOG, ToyCatalog.FEATURES);
      plan = history.plan();
      int split = history.sessions().size() * 4 / 5;
      for (int i = 0; i < history.sessions().size(); i++) {
        (i < split ? training : test).add(indices(history.sessions().get(i)));
      }
    }

    private static int[] indices(List<SimulatedPlay> session) {
      return session.stream()
          .mapToInt(play -> CATALOG.indexOf(play.track()).orElseThrow())
          .toArray();
    }

    /** The share of plays, the first of a session left out, among the ten with the best scores. */
    double hitRate(Function<int[], float[][]> predictor) {
      int hits = 0;
      predictions = 0;
      for (int[] session : test) {
        float[][] scores = predictor.apply(session);
        for (int i = 1; i < session.length; i++) {
          hits += rank(scores[i], session[i]) < 10 ? 1 : 0;
          predictions++;
        }
      }
      return (double) hits / predictions;
    }

    private static int rank(float[] scores, int song) {
      int rank = 0;
      for (int other = 0; other < scores.length; other++) {
        boolean tie = scores[other] == scores[song] && other < song;
        rank += scores[other] > scores[song] || tie ? 1 : 0;
      }
      return rank;
    }

    float[][] oracle(int[] session) {
      SessionCursor cursor = plan.oracle().startSession();
      float[][] scores = new float[session.length][];
      for (int i = 0; i < session.length; i++) {
        scores[i] = cursor.scores();
        cursor.append(CATALOG.track(session[i]).id());
      }
      return scores;
    }

    /** Counts what followed the last song, smoothed by popularity as Witten and Bell do. */
    Function<int[], float[][]> markov() {
      Map<Integer, Map<Integer, Integer>> followers = new HashMap<>();
      for (int[] session : training) {
        for (int i = 1; i < session.length; i++) {
          followers
              .computeIfAbsent(session[i - 1], song -> new HashMap<>())
              .merge(session[i], 1, Integer::sum);
        }
      }
      float[] popularity = popularity();
      return session -> {
        float[][] scores = new float[session.length][];
        for (int i = 1; i < session.length; i++) {
          Map<Integer, Integer> seen = followers.getOrDefault(session[i - 1], Map.of());
          float[] score = popularity.clone();
          for (int song = 0; song < score.length; song++) {
            score[song] *= Math.max(1, seen.size());
          }
          seen.forEach((song, count) -> score[song] += count);
          scores[i] = score;
        }
        return scores;
      };
    }

    /** Counts which mood followed the last moods; within a mood, songs by popularity. */
    Function<int[], float[][]> moodCounts(int order) {
      Map<List<Integer>, float[]> followers = new HashMap<>();
      for (int[] session : training) {
        for (int i = 1; i < session.length; i++) {
          followers
              .computeIfAbsent(
                  context(session, i, order), moods -> new float[plan.config().moods()])[
              plan.mood(session[i])]++;
        }
      }
      float[] popularity = popularity();
      return session -> {
        float[][] scores = new float[session.length][];
        for (int i = 1; i < session.length; i++) {
          float[] moods = followers.get(context(session, i, order));
          float[] score = popularity.clone();
          for (int song = 0; song < score.length && moods != null; song++) {
            score[song] *= plan.knows(song) ? moods[plan.mood(song)] : 0;
          }
          scores[i] = score;
        }
        return scores;
      };
    }

    private List<Integer> context(int[] session, int end, int order) {
      List<Integer> moods = new ArrayList<>();
      for (int i = Math.max(0, end - order); i < end; i++) {
        moods.add(plan.mood(session[i]));
      }
      return moods;
    }

    private float[] popularity() {
      float[] counts = new float[CATALOG.size()];
      float all = 0;
      for (int[] session : training) {
        for (int song : session) {
          counts[song]++;
          all++;
        }
      }
      for (int song = 0; song < counts.length; song++) {
        counts[song] /= all;
      }
      return counts;
    }
  }
}
