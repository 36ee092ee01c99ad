package org.songnet.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.TrackId;
import org.songnet.UserId;

/** Asks one model about test users, one by one. Immutable and thread-safe. */
final class UserPredictor {

  private static final long TIE_SEED = 1;

  private final Split split;
  private final UserItemConfig config;
  private final ModelScores model;
  private final int[] modelIndices;
  private final int[] trainingCounts;
  private final boolean likelihood;
  private final List<ListMetric> listMetrics;
  private final int depth;
  private final TrackFacts facts;

  UserPredictor(String name, Recommender model, Split split, UserItemConfig config) {
    this.split = split;
    this.config = config;
    this.model = new ModelScores(name, model);
    this.modelIndices = this.model.indicesOf(split.test().catalog());
    this.trainingCounts = split.training().trackCounts();
    this.likelihood =
        config.negatives().isEmpty() && model.info().can(Capability.LOG_PROBABILITIES);
    this.listMetrics = config.listMetrics().stream().filter(metric -> !metric.isOfAll()).toList();
    this.depth = config.listMetrics().stream().mapToInt(ListMetric::k).max().orElse(0);
    this.facts =
        TrackFacts.of(
            config.listMetrics().isEmpty() ? Catalog.of(List.of()) : model.catalog(),
            split.training());
  }

  /** What {@link #predict} measures, in order. */
  List<String> metrics() {
    List<String> names = new ArrayList<>();
    config.metrics().forEach(metric -> names.add(metric.name()));
    if (likelihood) {
      names.add(NextItemEvaluation.LOG_LIKELIHOOD);
    }
    listMetrics.forEach(metric -> names.add(metric.name()));
    return names;
  }

  GroupTally predict(int testUser) {
    GroupTally tally = new GroupTally(metrics().size());
    UserId user = split.test().user(testUser);
    tally.newUser = split.training().indexOf(user).isEmpty();
    BitSet masked = masked(user);
    int[] targets = targets(testUser, masked, tally);
    tally.targets = targets.length;
    if (targets.length == 0) {
      return tally;
    }
    tally.cases = 1;
    float[] scores = model.of(request(user), masked.stream().toArray());
    config
        .negatives()
        .ifPresent(sample -> keepSample(scores, targets, sample.size(), sample.seed(), testUser));
    int at = 0;
    TargetRanks ranks = TargetRanks.of(scores, targets);
    for (RankMetric metric : config.metrics()) {
      tally.sums[at++] = metric.of(ranks);
    }
    if (likelihood) {
      tally.sums[at++] = logLikelihood(scores, targets);
    }
    if (!config.listMetrics().isEmpty()) {
      UserList list = list(scores, targets, testUser);
      tally.list = list.first(depth);
      for (ListMetric metric : listMetrics) {
        tally.sums[at++] = metric.of(list);
      }
    }
    return tally;
  }

  /** What must not be ranked, by the indices of the model. */
  private BitSet masked(UserId user) {
    BitSet masked = new BitSet();
    if (config.masking() != UserItemConfig.Masking.NONE) {
      mask(split.training(), user, masked);
    }
    if (config.masking() == UserItemConfig.Masking.TRAINING_AND_VALIDATION) {
      split.validation().ifPresent(validation -> mask(validation, user, masked));
    }
    return masked;
  }

  private void mask(Interactions part, UserId user, BitSet masked) {
    for (int track : tracks(part, part.indexOf(user))) {
      if (modelIndices[track] != ModelScores.UNKNOWN) {
        masked.set(modelIndices[track]);
      }
    }
  }

  /** The tracks of a user in order, repeats kept. */
  private static int[] tracks(Interactions part, OptionalInt user) {
    if (user.isEmpty()) {
      return new int[0];
    }
    int first = part.firstEvent(part.firstSession(user.getAsInt()));
    int end = part.endEvent(part.endSession(user.getAsInt()) - 1);
    return IntStream.range(first, end).map(part::track).toArray();
  }

  /** The tracks to be found, by the indices of the model; the others are counted. */
  private int[] targets(int testUser, BitSet masked, GroupTally tally) {
    BitSet targets = new BitSet();
    int[] heard = tracks(split.test(), OptionalInt.of(testUser));
    for (int track : Arrays.stream(heard).distinct().toArray()) {
      if (modelIndices[track] == ModelScores.UNKNOWN) {
        tally.unknown++;
      } else if (masked.get(modelIndices[track])) {
        tally.repeated++;
      } else {
        targets.set(modelIndices[track]);
        tally.cold += trainingCounts[track] == 0 ? 1 : 0;
      }
    }
    return targets.stream().toArray();
  }

  private RecommendationRequest request(UserId user) {
    if (config.evidence() == UserItemConfig.Evidence.KNOWN_USER) {
      return RecommendationRequest.forUser(user);
    }
    Interactions training = split.training();
    List<TrackId> session = new ArrayList<>();
    for (int track : tracks(training, training.indexOf(user))) {
      session.add(training.catalog().track(track).id());
    }
    return RecommendationRequest.after(session);
  }

  private UserList list(float[] scores, int[] targets, int testUser) {
    int[] ranking =
        TopTracks.of(scores, Math.max(depth, targets.length), random(TIE_SEED, testUser));
    Interactions training = split.training();
    int[] heard =
        Arrays.stream(tracks(training, training.indexOf(split.test().user(testUser))))
            .map(track -> modelIndices[track])
            .filter(track -> track != ModelScores.UNKNOWN)
            .distinct()
            .toArray();
    return new UserList(scores, ranking, targets, heard, facts);
  }

  /** A stream of its own for each user, so that the order in which they are asked is nothing. */
  private static SplittableRandom random(long seed, int user) {
    return new SplittableRandom(1_000_003 * seed + user);
  }

  /** Leaves the targets and a sample of the other candidates. */
  private static void keepSample(float[] scores, int[] targets, int size, long seed, int user) {
    int[] others =
        IntStream.range(0, scores.length)
            .filter(track -> scores[track] > Float.NEGATIVE_INFINITY)
            .filter(track -> Arrays.binarySearch(targets, track) < 0)
            .toArray();
    SplittableRandom random = random(seed, user);
    for (int end = others.length; end > size; end--) {
      int out = random.nextInt(end);
      scores[others[out]] = Float.NEGATIVE_INFINITY;
      others[out] = others[end - 1];
    }
  }

  /** The mean log-probability of the targets, given that it is one of the candidates. */
  private static double logLikelihood(float[] logProbabilities, int[] targets) {
    double candidates = 0;
    for (float logProbability : logProbabilities) {
      candidates += Math.exp(logProbability);
    }
    double sum = 0;
    for (int target : targets) {
      sum += logProbabilities[target];
    }
    return sum / targets.length - Math.log(candidates);
  }
}
