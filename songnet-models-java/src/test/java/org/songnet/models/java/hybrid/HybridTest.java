package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.UserId;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.Toys;
import org.songnet.models.java.session.MarkovTrainer;

class HybridTest {

  private static final Interactions RING = Toys.ring(300);

  private static Map<String, Trainer> chainAndPopularity() {
    Map<String, Trainer> trainers = new LinkedHashMap<>();
    trainers.put("popular", new PopularityTrainer());
    trainers.put("chain", new MarkovTrainer());
    return trainers;
  }

  @Test
  void whatPredictsGetsTheWeight() {
    Recommender hybrid = new HybridTrainer(HybridConfig.defaults(), chainAndPopularity()).fit(RING);

    assertThat(hybrid.info().metrics().get("weight.chain")).isGreaterThan(.9);
    assertThat(hybrid.info().metrics().get("weight.popular")).isLessThan(.1);
    assertThat(hybrid.info().metrics()).containsKey("validationLikelihood");
  }

  @Test
  void anExplanationNamesThePartsAndSumsToTheScore() {
    ExplainingRecommender hybrid =
        (ExplainingRecommender)
            new HybridTrainer(HybridConfig.defaults(), chainAndPopularity()).fit(RING);
    RecommendationRequest request = RecommendationRequest.after(Toys.ids("abc"));

    Explanation explanation = hybrid.explain(request, new TrackId("d"));

    assertThat(explanation.parts())
        .extracting(Explanation.Part::source)
        .contains(new Explanation.Named("chain"));
    assertThat(explanation.parts().stream().mapToDouble(Explanation.Part::amount).sum())
        .isEqualTo(explanation.score(), within(1e-9));
    assertThat(explanation.score())
        .isEqualTo(hybrid.recommend(request.top(1)).get(0).score(), within(1e-6));
    assertThatThrownBy(() -> hybrid.explain(request, new TrackId("?")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("track is not in the catalog: ?");
  }

  /** Sessions in which no artist comes twice, though every song is as likely after any other. */
  @Test
  void theSessionItselfSpeaks() {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      tracks.add(Track.of("t" + i, "", "artist " + i % 20));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(tracks));
    Random random = new Random(1);
    for (int s = 0; s < 300; s++) {
      List<Integer> artists = new ArrayList<>();
      for (int artist = 0; artist < 20; artist++) {
        artists.add(artist);
      }
      Collections.shuffle(artists, random);
      int[] session = new int[12];
      for (int i = 0; i < session.length; i++) {
        session[i] = artists.get(i) + 20 * random.nextInt(2);
      }
      builder.add(new UserId("u" + s), session);
    }
    Recommender hybrid =
        new HybridTrainer(HybridConfig.defaults(), Map.of("popularity", new PopularityTrainer()))
            .fit(builder.build());

    List<TrackId> heard = List.of(new TrackId("t3"), new TrackId("t24"), new TrackId("t5"));
    List<TrackId> last =
        hybrid.recommend(RecommendationRequest.after(heard).top(40)).stream()
            .skip(34)
            .map(scored -> scored.track())
            .toList();

    assertThat(last)
        .containsExactlyInAnyOrder(
            new TrackId("t3"),
            new TrackId("t23"),
            new TrackId("t4"),
            new TrackId("t24"),
            new TrackId("t5"),
            new TrackId("t25"));
  }

  @Test
  void heldOutTracksOfListenersTeachTheWeights() {
    HybridConfig config = HybridConfig.defaults().withCases(HybridConfig.Cases.HELD_OUT);

    Recommender hybrid = new HybridTrainer(config, chainAndPopularity()).fit(RING);

    assertThat(hybrid.info().metrics()).containsKey("validationLikelihood");
  }

  @Test
  void partsAreFoundByTheirNames() {
    assertThatThrownBy(() -> new HybridTrainer(HybridConfig.defaults().withParts("markov,nothing")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no model 'nothing'; there are ")
        .hasMessageContaining("session-knn");
    assertThatThrownBy(
            () ->
                new HybridTrainer(
                    HybridConfig.defaults().withParts("markov").withSettings("knn.decay=.9")))
        .hasMessage("settings are for [knn], but the parts are [markov]");
    assertThatThrownBy(
            () ->
                new HybridTrainer(
                    HybridConfig.defaults().withParts("session-knn").withSettings("decay")))
        .hasMessage("settings must be part.name=value with spaces between them: 'decay'");
    assertThatThrownBy(() -> HybridConfig.defaults().withParts("markov,,lstm"))
        .hasMessageContaining("parts must be different names");
  }

  @Test
  void tooLittleDataIsRefused() {
    Interactions one = Toys.sessions("ab", "ab");

    assertThatThrownBy(
            () -> new HybridTrainer(HybridConfig.defaults(), chainAndPopularity()).fit(one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too few interactions to hold some out");
  }
}
