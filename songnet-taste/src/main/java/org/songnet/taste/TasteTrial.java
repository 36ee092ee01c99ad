package org.songnet.taste;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.data.simulation.SimulatedTaste;
import org.songnet.data.simulation.TasteSimulator;
import org.songnet.spi.Checks;
import org.songnet.store.Candidate;
import org.songnet.store.Label.Verdict;

/**
 * Lets a simulated listener answer, to see what asking brings.
 *
 * <p>Shares of liked tracks are expected ones: means of {@link SimulatedTaste#likeProbability}.
 * Immutable; safe for concurrent use where the features are.
 */
public final class TasteTrial {

  private static final int RANDOM_DRAWS = 3;

  private final SimulatedTaste taste;
  private final TasteData data;
  private final TasteConfig config;
  private final TasteInputs inputs;

  /**
   * Prepares a trial; the pool is all that the listener never heard.
   *
   * @param features of the tracks of the listener's catalog
   */
  public TasteTrial(SimulatedTaste taste, FeatureExtractor features, TasteConfig config) {
    this.taste = taste;
    this.config = config;
    Catalog catalog = taste.catalog();
    List<Track> kept = new ArrayList<>();
    taste.playlist().forEach(id -> kept.add(catalog.track(catalog.requireIndex(id))));
    TasteHistory history = TasteHistory.of(catalog, taste.listens(), kept);
    CandidatePool pool = CandidatePool.builder(history).addAll(catalog, "catalog").build();
    this.data = TasteData.of(TasteSimulator.LISTENER, history, pool).withFeatures(features);
    this.inputs = new TasteInputs(data, config);
  }

  /** What the loop of the trial works with. */
  public TasteData data() {
    return data;
  }

  /**
   * A list that was proposed to a simulated listener.
   *
   * @param liked the expected share of liked tracks among those proposed for being likely liked
   * @param all the expected share of liked tracks among all
   * @param genreExcess the most that a genre had of the places asked for, filled or not, in
   *     multiples of its share in the history
   * @param candidates the list
   */
  public record Round(double liked, double all, double genreExcess, List<Candidate> candidates) {}

  /**
   * Rounds of proposing, answering and learning.
   *
   * @param rounds how many, at least 1
   * @param n how many tracks in each, at least 1
   */
  public List<Round> rounds(int rounds, int n) throws IOException {
    Checks.positive("rounds", rounds);
    TasteLoop loop = loop(TasteJournal.inMemory(), config);
    List<Round> all = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      List<Candidate> list = loop.next(n);
      all.add(round(list, n));
      for (Candidate candidate : list) {
        loop.label(candidate.track(), verdict(candidate.track()));
      }
      loop.refit();
    }
    return all;
  }

  /** As many lists as {@link #rounds}, one after another, with nothing learnt from answers. */
  public List<Round> withoutAnswers(int rounds, int n) throws IOException {
    TasteLoop loop = loop(TasteJournal.inMemory(), config.withExplorationShare(0));
    List<Round> all = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      List<Candidate> list = loop.next(n);
      all.add(round(list, n));
      for (Candidate candidate : list) {
        loop.label(candidate.track(), Verdict.SKIP);
      }
    }
    return all;
  }

  private TasteLoop loop(TasteJournal journal, TasteConfig with) throws IOException {
    return new TasteLoop(data, inputs, journal, with, Clock.systemUTC());
  }

  private Round round(List<Candidate> list, int places) {
    Map<String, Double> genres = new HashMap<>();
    for (Candidate candidate : list) {
      List<String> own = taste.catalog().track(index(candidate)).genres();
      own.forEach(genre -> genres.merge(genre, 1.0 / own.size() / places, Double::sum));
    }
    Map<String, Double> usual = data.history().genreShares();
    double excess =
        genres.entrySet().stream()
            .mapToDouble(genre -> genre.getValue() / usual.getOrDefault(genre.getKey(), 0.0))
            .max()
            .orElse(0);
    List<Candidate> likely = list.stream().filter(candidate -> !candidate.exploring()).toList();
    return new Round(liked(likely), liked(list), excess, list);
  }

  private int index(Candidate candidate) {
    return taste.catalog().requireIndex(candidate.track());
  }

  private double liked(List<Candidate> list) {
    return list.stream()
        .mapToDouble(candidate -> taste.likeProbability(candidate.track()))
        .average()
        .orElse(0);
  }

  private Verdict verdict(TrackId track) {
    return taste.likes(track) ? Verdict.LIKE : Verdict.DISLIKE;
  }

  /** The expected share of liked tracks in a list after questions of the loop's own choice. */
  public double afterAsking(int questions, int n) throws IOException {
    TasteJournal journal = TasteJournal.inMemory();
    TasteLoop asking = loop(journal, config.withExplorationShare(1));
    for (Candidate question : asking.next(questions)) {
      asking.label(question.track(), verdict(question.track()));
    }
    return liked(loop(journal, config.withExplorationShare(0)).next(n));
  }

  /**
   * The same after as many questions drawn from the pool at random, a mean of three draws.
   *
   * @param seed decides the draws
   */
  public double afterRandomQuestions(int questions, int n, long seed) throws IOException {
    Random random = new Random(seed);
    Catalog pool = data.pool().catalog();
    double sum = 0;
    for (int draw = 0; draw < RANDOM_DRAWS; draw++) {
      TasteLoop loop = loop(TasteJournal.inMemory(), config.withExplorationShare(0));
      for (int i = 0; i < questions; i++) {
        TrackId track = pool.track(random.nextInt(pool.size())).id();
        loop.label(track, verdict(track));
      }
      loop.refit();
      sum += liked(loop.next(n));
    }
    return sum / RANDOM_DRAWS;
  }
}
