package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.hybrid.HybridConfig.Cases;
import org.songnet.models.java.session.SessionKnnTrainer;
import org.songnet.spi.ModelStore;

class PipelineTest {

  private static final int TRACKS = 60;

  /** Popular rock, rare jazz; six artists; listener 0 has heard jazz only. */
  private static Interactions listeners() {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < TRACKS; i++) {
      tracks.add(
          Track.of("t%02d".formatted(i), "", "artist " + i % 6)
              .withGenres(List.of(i < 30 ? "rock" : "jazz")));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(tracks));
    Random random = new Random(3);
    builder.add(new UserId("listener 0"), new int[] {40, 45, 50, 55});
    for (int user = 1; user < 120; user++) {
      Set<Integer> heard = new HashSet<>();
      while (heard.size() < 8) {
        boolean rock = random.nextInt(4) > 0;
        heard.add(rock ? random.nextInt(30) : 30 + random.nextInt(30));
      }
      builder.add(
          new UserId("listener " + user), heard.stream().mapToInt(Integer::intValue).toArray());
    }
    return builder.build();
  }

  private static Recommender pipeline(PipelineConfig config) {
    return new PipelineTrainer(config, Map.of("popular", new PopularityTrainer())).fit(listeners());
  }

  private static RecommendationRequest tenFor(int listener) {
    return RecommendationRequest.forUser(new UserId("listener " + listener)).top(10);
  }

  private static long count(List<ScoredTrack> list, Recommender model, String genre) {
    return list.stream()
        .map(scored -> model.catalog().track(model.catalog().indexOf(scored.track()).getAsInt()))
        .filter(track -> track.genres().contains(genre))
        .count();
  }

  @Test
  void listsHaveTheGenresOfWhatWasHeard() {
    Recommender plain = pipeline(PipelineConfig.defaults());
    Recommender calibrated = pipeline(PipelineConfig.defaults().withReranking(0, 0, .9, 0));

    assertThat(count(plain.recommend(tenFor(0)), plain, "jazz")).isLessThan(3);
    assertThat(count(calibrated.recommend(tenFor(0)), calibrated, "jazz")).isEqualTo(10);
  }

  @Test
  void listsAreAsPopularAsWhatWasHeard() {
    Recommender plain = pipeline(PipelineConfig.defaults());
    Recommender calibrated = pipeline(PipelineConfig.defaults().withReranking(0, 0, 0, 1));

    // Hits come first by popularity; who heard rare tracks only gets rare ones.
    assertThat(count(calibrated.recommend(tenFor(0)), calibrated, "jazz"))
        .isGreaterThan(count(plain.recommend(tenFor(0)), plain, "jazz"));
  }

  @Test
  void noArtistIsOverItsCapAndScoresArePlaces() {
    Recommender capped = pipeline(PipelineConfig.defaults().withReranking(1, 0, 0, 0));

    List<ScoredTrack> list = capped.recommend(tenFor(1));

    assertThat(list).hasSize(6).isSorted();
    assertThat(list.get(2).score()).isEqualTo(1 / 3.0);
    assertThat(capped.info().can(Capability.EXPLAIN)).isFalse();
  }

  @Test
  void stagesAreSavedInOneFile(@TempDir Path folder) throws IOException {
    Recommender pipeline = pipeline(PipelineConfig.defaults().withReranking(2, .3, .2, .1));
    Path file = folder.resolve("pipeline.songnet");
    ModelStore.save(pipeline, file);

    Recommender loaded = ModelStore.load(file);

    assertThat(loaded.recommend(tenFor(0))).isEqualTo(pipeline.recommend(tenFor(0)));
    assertThat(loaded.recommend(tenFor(7))).isEqualTo(pipeline.recommend(tenFor(7)));
  }

  @Test
  void aListHasCandidatesOnly() {
    PipelineConfig two =
        new PipelineConfig("a", "", "blend", "", 2, 0, 0, 0, 0, Cases.NEXT_ITEM, .2, 100, 1);
    Recommender pipeline =
        new PipelineTrainer(two, Map.of("near", new SessionKnnTrainer())).fit(listeners());

    assertThat(pipeline.recommend(tenFor(3))).hasSize(2);
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> PipelineConfig.defaults().withReranking(-1, 0, 0, 0))
        .hasMessage("artistCap must not be negative: -1");
    assertThatThrownBy(() -> PipelineConfig.defaults().withReranking(0, 2, 0, 0))
        .hasMessage("variety must be from 0 to 1: 2.0");
    assertThatThrownBy(() -> PipelineConfig.defaults().withGenerators(""))
        .hasMessageContaining("parts must be different names");
  }
}
