package org.songnet.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Recommender;
import org.songnet.Reranker;
import org.songnet.Track;
import org.songnet.Trainer;

/** Runs a contract on something with a defect and tells which of its tests failed. */
final class Failures {

  // The engine makes the tests on the thread that asks for it.
  private static final ThreadLocal<Trainer> TRAINER = new ThreadLocal<>();
  private static final ThreadLocal<Reranker> RERANKER = new ThreadLocal<>();
  private static final ThreadLocal<FeatureExtractor> EXTRACTOR = new ThreadLocal<>();

  private Failures() {}

  /** Of a toy model that was tampered with. */
  static Set<String> ofRecommender(Function<ToyModel, Recommender> defect) {
    TRAINER.set((training, listener) -> defect.apply(ToyModel.fit(training, listener)));
    return of(DefectiveRecommender.class);
  }

  static Set<String> ofTrainer(Trainer trainer) {
    TRAINER.set(trainer);
    return of(DefectiveTrainer.class);
  }

  static Set<String> ofReranker(Reranker reranker) {
    RERANKER.set(reranker);
    return of(DefectiveReranker.class);
  }

  static Set<String> ofExtractor(FeatureExtractor extractor) {
    EXTRACTOR.set(extractor);
    return of(DefectiveExtractor.class);
  }

  private static Set<String> of(Class<?> contract) {
    Set<String> failed = new TreeSet<>();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .forEach(name -> failed.add(name.replaceFirst("\\(.*", "")));
    return failed;
  }

  static final class DefectiveRecommender extends RecommenderContract {
    private final Trainer trainer = TRAINER.get();

    @Override
    protected Trainer trainer() {
      return trainer;
    }
  }

  static final class DefectiveTrainer extends TrainerContract {
    private final Trainer trainer = TRAINER.get();

    @Override
    protected Trainer trainer() {
      return trainer;
    }
  }

  static final class DefectiveReranker extends RerankerContract {
    private final Reranker reranker = RERANKER.get();

    @Override
    protected Reranker reranker(Catalog tracks) {
      return reranker;
    }
  }

  static final class DefectiveExtractor extends SavedExtractorContract {
    private final FeatureExtractor extractor = EXTRACTOR.get();

    @Override
    protected FeatureExtractor extractor() {
      return extractor;
    }

    @Override
    protected List<Track> tracks() {
      return List.of(Track.of("a", "Song"), Track.of("b", ""));
    }
  }
}
