package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.Trainer;

/** Models with a defect each, and the tests of the contract that find it. */
class ContractsCanFailTest {

  private static Set<String> failures(Class<?> contract) {
    Set<String> failed = new TreeSet<>();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .forEach(event -> failed.add(event.getTestDescriptor().getDisplayName().replace("()", "")));
    return failed;
  }

  @Test
  void ignoringTheSessionIsFound() {
    assertThat(failures(IgnoresSession.class)).contains("followsAPlantedRing");
  }

  @Test
  void ignoringExclusionsIsFound() {
    assertThat(failures(IgnoresExclusions.class)).contains("candidatesAndExclusionsAreHonoured");
  }

  @Test
  void theWrongOrderIsFound() {
    assertThat(failures(Reversed.class))
        .contains("answersAreAtMostKDifferentTracksInOrder", "aShorterAnswerIsAPrefixOfALongerOne");
  }

  @Test
  void stateBetweenRequestsIsFound() {
    assertThat(failures(Stateful.class)).contains("manyThreadsGetTheAnswersOfOne");
  }

  @Test
  void aTrainerThatIsNotSeededIsFound() {
    assertThat(failures(Unseeded.class))
        .contains("theSameSeedGivesTheSameListsWithAnyNumberOfThreads", "aTrainerCanBeUsedTwice");
  }

  /** Answers by an edited request or with an edited answer. */
  private interface Edit {
    List<ScoredTrack> answer(Recommender toy, RecommendationRequest request);
  }

  private record Edited(Recommender toy, Edit edit) implements Recommender {
    static Trainer trainer(Edit edit) {
      return (training, listener) -> new Edited(ToyModel.fit(training, listener), edit);
    }

    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      return edit.answer(toy, request);
    }

    @Override
    public ModelInfo info() {
      return toy.info();
    }

    @Override
    public Catalog catalog() {
      return toy.catalog();
    }
  }

  static final class IgnoresSession extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return Edited.trainer((toy, request) -> toy.recommend(request.withSession(List.of())));
    }
  }

  static final class IgnoresExclusions extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return Edited.trainer(
          (toy, request) ->
              toy.recommend(
                  new RecommendationRequest(
                      request.user(), request.session(), request.k(), Set.of(), request.among())));
    }
  }

  static final class Reversed extends RecommenderContract {
    @Override
    protected Trainer trainer() {
      return Edited.trainer(
          (toy, request) -> {
            List<ScoredTrack> answer = new ArrayList<>(toy.recommend(request));
            Collections.reverse(answer);
            return answer;
          });
    }
  }

  static final class Stateful extends RecommenderContract {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    protected Trainer trainer() {
      return Edited.trainer(
          (toy, request) -> toy.recommend(request.top(1 + asked.incrementAndGet() % 3)));
    }
  }

  static final class Unseeded extends TrainerContract {
    private static final AtomicInteger TRAINED = new AtomicInteger();

    @Override
    protected Trainer trainer() {
      int salt = TRAINED.incrementAndGet();
      AtomicInteger uses = new AtomicInteger(salt);
      return (training, listener) -> {
        int use = uses.addAndGet(7);
        return ToyModel.fit(training.sessions(session -> session % 11 != use % 11), listener);
      };
    }
  }
}
