package org.songnet.examples;

import java.util.LinkedHashMap;
import java.util.Map;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.Trainer;
import org.songnet.UserId;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.factor.IalsConfig;
import org.songnet.models.java.factor.IalsTrainer;
import org.songnet.models.java.hybrid.PipelineConfig;
import org.songnet.models.java.hybrid.PipelineTrainer;

/**
 * Two models propose songs, a ranking learnt on held-out plays orders them, no artist floods it.
 */
public final class RetrieveAndRank {

  private RetrieveAndRank() {}

  /** Trains all stages at once and asks for one listener. */
  public static void main(String[] args) {
    Map<String, Trainer> generators = new LinkedHashMap<>();
    generators.put("taste", new IalsTrainer(IalsConfig.defaults().withFactors(8)));
    generators.put("popularity", new PopularityTrainer());
    int songsOfAnArtist = 2;
    PipelineConfig config = PipelineConfig.defaults().withReranking(songsOfAnArtist, 0, 0, 0);
    Recommender pipeline = new PipelineTrainer(config, generators).fit(MadeUpListeners.plays());
    pipeline.info().metrics().forEach((name, value) -> System.out.printf("%s %.2f%n", name, value));

    UserId listener = new UserId("listener 2"); // loves folk
    for (ScoredTrack song : pipeline.recommend(RecommendationRequest.forUser(listener).top(6))) {
      System.out.println(song.track());
    }
  }
}
