package org.songnet.rerank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;

/**
 * Gives every kind of music the share of a list that it has in what the listener heard.
 *
 * <p>Steck, "Calibrated recommendations" (RecSys 2018). With {@code p(g|u)} the shares of the kinds
 * in the listener's tracks, {@code q(g|u)} those in the list, {@code q̃ = (1-α)q + αp} with {@code
 * α = .01} and {@code λ} the weight, places are filled one by one so that {@code (1-λ) Σ score - λ
 * KL(p || q̃)} is the largest that one more track can reach; scores are on a line from 0 to 1
 * within the list and {@code Σ} is their mean. Kinds are genres, or levels of popularity as in
 * Abdollahpouri et al., "User-centered evaluation of popularity bias in recommender systems" (UMAP
 * 2021). Where nothing is known of the listener's kinds, the order stays.
 */
public final class Calibration implements Reranker {

  private static final double ALPHA = .01;

  private final Catalog catalog;
  private final Function<Track, List<String>> kinds;
  private final Function<RecommendationRequest, List<TrackId>> heard;
  private final double weight;

  /**
   * A calibration.
   *
   * @param catalog tells about the tracks
   * @param kinds of a track, all of equal share; may be none; thread-safe
   * @param heard what is known that the listener of a request heard; thread-safe
   * @param weight λ, from 0, where the order stays, to 1, where scores do not count
   * @throws IllegalArgumentException if the weight is not from 0 to 1
   */
  public Calibration(
      Catalog catalog,
      Function<Track, List<String>> kinds,
      Function<RecommendationRequest, List<TrackId>> heard,
      double weight) {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight must be from 0 to 1: " + weight);
    }
    this.catalog = catalog;
    this.kinds = kinds;
    this.heard = heard;
    this.weight = weight;
  }

  /** By genre, to the session of the request. */
  public static Calibration byGenre(Catalog catalog, double weight) {
    return new Calibration(catalog, Track::genres, RecommendationRequest::session, weight);
  }

  @Override
  public List<ScoredTrack> rerank(List<ScoredTrack> ranked, RecommendationRequest request) {
    List<ScoredTrack> candidates = Candidates.of(ranked, request);
    Map<String, Integer> numbers = new HashMap<>();
    double[] profile = new double[0];
    for (TrackId track : heard.apply(request)) {
      profile = added(profile, kinds(track, numbers));
    }
    double all = Arrays.stream(profile).sum();
    if (all == 0) {
      return List.copyOf(candidates.subList(0, Math.min(request.k(), candidates.size())));
    }
    for (int kind = 0; kind < profile.length; kind++) {
      profile[kind] /= all;
    }
    int[][] kindsOf = new int[candidates.size()][];
    for (int i = 0; i < kindsOf.length; i++) {
      kindsOf[i] = kinds(candidates.get(i).track(), numbers);
    }
    return new Filling(Candidates.relevance(candidates), kindsOf, profile)
        .fill(candidates, request.k());
  }

  /** The numbers of a track's kinds; new kinds get the next numbers. */
  private int[] kinds(TrackId track, Map<String, Integer> numbers) {
    return catalog.indexOf(track).stream()
        .mapToObj(catalog::track)
        .flatMap(known -> kinds.apply(known).stream())
        .mapToInt(kind -> numbers.computeIfAbsent(kind, next -> numbers.size()))
        .toArray();
  }

  private static double[] added(double[] shares, int[] kinds) {
    double[] sum = shares;
    for (int kind : kinds) {
      if (kind >= sum.length) {
        sum = Arrays.copyOf(sum, kind + 1);
      }
      sum[kind] += 1.0 / kinds.length;
    }
    return sum;
  }

  /** Only the kinds of the profile count for the divergence, so others need no place in it. */
  private final class Filling extends Greedy {

    private final double[] relevance;
    private final int[][] kindsOf;
    private final double[] profile;
    private final double[] list;
    private double listed;
    private double relevanceTaken;
    private int places;

    Filling(double[] relevance, int[][] kindsOf, double[] profile) {
      this.relevance = relevance;
      this.kindsOf = kindsOf;
      this.profile = profile;
      this.list = new double[profile.length];
    }

    @Override
    double worth(int candidate) {
      int[] kinds = kindsOf[candidate];
      double total = listed + (kinds.length > 0 ? 1 : 0);
      add(kinds, 1);
      double divergence = 0;
      for (int kind = 0; kind < profile.length; kind++) {
        if (profile[kind] > 0) {
          double share = total == 0 ? 0 : list[kind] / total;
          double smoothed = (1 - ALPHA) * share + ALPHA * profile[kind];
          divergence += profile[kind] * Math.log(profile[kind] / smoothed);
        }
      }
      add(kinds, -1);
      double mean = (relevanceTaken + relevance[candidate]) / (places + 1);
      return (1 - weight) * mean - weight * divergence;
    }

    @Override
    void take(int candidate) {
      add(kindsOf[candidate], 1);
      listed += kindsOf[candidate].length > 0 ? 1 : 0;
      relevanceTaken += relevance[candidate];
      places++;
    }

    private void add(int[] kinds, int sign) {
      for (int kind : kinds) {
        if (kind < list.length) {
          list[kind] += sign / (double) kinds.length;
        }
      }
    }
  }
}
