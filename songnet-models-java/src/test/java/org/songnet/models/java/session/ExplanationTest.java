package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Explanation.HeardTrack;
import org.songnet.Explanation.Named;
import org.songnet.Explanation.Part;
import org.songnet.Explanation.PastSession;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.UserId;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.Toys;

class ExplanationTest {

  private static final Interactions TRAINING = Toys.sessions("abcdef", "abc", "bcbd", "e", "ae");

  static Stream<Trainer> trainers() {
    return Stream.of(
        new MarkovTrainer(),
        new SequentialRulesTrainer(SequentialRulesConfig.defaults().withHeard(3)),
        new SessionKnnTrainer(),
        new VsknnTrainer(),
        new StanTrainer(StanConfig.defaults().withPlaceDecay(.5)),
        new VstanTrainer(VstanConfig.defaults().withRules(.3)));
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void partsSumToTheScore(Trainer trainer) {
    ExplainingRecommender model = (ExplainingRecommender) trainer.fit(Toys.ring(60));
    for (String session : List.of("", "a", "cde", "fghfz")) {
      RecommendationRequest request = RecommendationRequest.after(Toys.ids(session)).top(26);
      for (ScoredTrack scored : model.recommend(request)) {
        Explanation explanation = model.explain(request, scored.track());
        double sum = explanation.parts().stream().mapToDouble(Part::amount).sum();

        assertThat(explanation.score()).isEqualTo(scored.score(), within(1e-5));
        assertThat(sum).isEqualTo(scored.score(), within(1e-5));
        assertThat(explanation.parts()).extracting(Part::source).doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void aTrackItDoesNotKnowCannotBeExplained(Trainer trainer) {
    ExplainingRecommender model = (ExplainingRecommender) trainer.fit(TRAINING);

    assertThatThrownBy(() -> model.explain(RecommendationRequest.after(), new TrackId("?")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("track is not in the catalog: ?");
  }

  private static Explanation explain(Trainer trainer, String session, String track) {
    ExplainingRecommender model = (ExplainingRecommender) trainer.fit(TRAINING);
    return model.explain(RecommendationRequest.after(Toys.ids(session)), new TrackId(track));
  }

  @Test
  void neighboursAreNamedTheNearestFirst() {
    Trainer trainer = new SessionKnnTrainer(SessionKnnConfig.defaults().withRules(.1).withSteps(1));

    // b was followed by c and by d.
    assertThat(explain(trainer, "ab", "d").parts())
        .extracting(Part::source)
        .containsExactly(
            new PastSession(new UserId("user 1"), 1), new HeardTrack(new TrackId("b")));
    assertThat(explain(trainer, "ba", "e").parts())
        .extracting(Part::source)
        .containsExactly(
            new PastSession(new UserId("user 3"), 3), new HeardTrack(new TrackId("a")));
  }

  @Test
  void sessionsKeepTheirNumbersInWhateverOrderTheyAre() {
    Interactions timed = TimedSessions.onDays("ab", 9, "cd", 1, "ac", 4);
    ExplainingRecommender model = (ExplainingRecommender) new StanTrainer().fit(timed);
    RecommendationRequest request = RecommendationRequest.after(Toys.ids("d"));

    assertThat(model.explain(request, new TrackId("c")).parts())
        .extracting(Part::source)
        .contains(new PastSession(new UserId("user 1"), 1));
  }

  @Test
  void rulesComeFromHeardTracks() {
    Trainer trainer =
        new SequentialRulesTrainer(SequentialRulesConfig.defaults().withHeard(2).withSteps(2));
    Explanation explanation = explain(trainer, "ab", "c");

    assertThat(explanation.parts())
        .extracting(Part::source)
        .containsExactly(new HeardTrack(new TrackId("b")), new HeardTrack(new TrackId("a")));
  }

  @Test
  void aTrackNothingSpeaksForIsThereByPopularity() {
    float[] popularity = Toys.scores(new PopularityTrainer().fit(TRAINING), "");

    for (Trainer trainer : List.of(new VsknnTrainer(), new SequentialRulesTrainer())) {
      assertThat(explain(trainer, "ab", "f"))
          .isEqualTo(
              new Explanation(
                  popularity[5], List.of(new Part(new Named("popularity"), popularity[5]))));
    }
  }

  @Test
  void markovTellsWhatTheLastTrackChanges() {
    // Of 10 tracks b is 3; after a it was one of two followers, once: (1 + 2 P(b)) / (2 + 2).
    Explanation explanation = explain(new MarkovTrainer(), "ca", "b");
    double background = (3 + 5 / 6.0) / (10 + 5);
    double change = (1 + 2 * background) / 4 / background;

    assertThat(explanation.parts()).hasSize(2);
    assertThat(explanation.parts().get(0).source()).isEqualTo(new Named("popularity"));
    assertThat(explanation.parts().get(0).amount()).isEqualTo(Math.log(background), within(1e-5));
    assertThat(explanation.parts().get(1).source()).isEqualTo(new HeardTrack(new TrackId("a")));
    assertThat(explanation.parts().get(1).amount()).isEqualTo(Math.log(change), within(1e-5));
    assertThat(explain(new MarkovTrainer(), "d", "b").parts()).hasSize(1);
  }
}
