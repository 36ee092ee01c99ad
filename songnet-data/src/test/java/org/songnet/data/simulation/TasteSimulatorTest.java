package org.songnet.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.playlist.TrackNames;

class TasteSimulatorTest {

  private static final SimulatedCatalog SONGS = SimulatedCatalog.make(2_000, 8, 1);
  private static final SimulatedTaste TASTE = simulate(TasteSimulationConfig.defaults());

  @Test
  void isTheSameForASeedAndAnotherForAnother() {
    TasteSimulationConfig config = TasteSimulationConfig.defaults();

    assertThat(simulate(config).listens()).isEqualTo(TASTE.listens());
    assertThat(simulate(config).playlist()).isEqualTo(TASTE.playlist());
    assertThat(simulate(config.withSeed(2)).listens()).isNotEqualTo(TASTE.listens());
    assertThat(SimulatedCatalog.make(2_000, 8, 1).catalog().fingerprint())
        .isEqualTo(SONGS.catalog().fingerprint());
  }

  @Test
  void likesTheShareThatWasAskedFor() {
    assertThat(mean(TASTE::likeProbability)).isCloseTo(.2, within(1e-6));
    assertThat(mean(track -> TASTE.likes(track) ? 1 : 0)).isCloseTo(.2, within(.03));
  }

  @Test
  void hearsAsManyTracksAsAskedForInTheOrderOfTime() {
    Set<TrackId> heard = new HashSet<>();
    TASTE.listens().forEach(listen -> heard.add(listen.track()));

    assertThat(heard).hasSize(400).containsAll(TASTE.playlist());
    assertThat(TASTE.listens()).extracting(Listen::endedAt).isSorted();
    assertThat(TASTE.playlist()).hasSizeBetween(50, 350);
  }

  @Test
  void playsWhatIsLikedUnlessHabitRules() {
    assertThat(likedThroughLessSkipped(simulate(TasteSimulationConfig.defaults().withHabit(0))))
        .isGreaterThan(.15);
    assertThat(likedThroughLessSkipped(TASTE)).isGreaterThan(.05);
    assertThat(likedThroughLessSkipped(simulate(TasteSimulationConfig.defaults().withHabit(1))))
        .isLessThan(.12);
  }

  /** How much more the plays that were heard out are liked than those that were skipped. */
  private static double likedThroughLessSkipped(SimulatedTaste taste) {
    return likedAmong(taste, Skip.NO) - likedAmong(taste, Skip.YES);
  }

  private static double likedAmong(SimulatedTaste taste, Skip skip) {
    return taste.listens().stream()
        .filter(listen -> listen.skip() == skip)
        .mapToDouble(listen -> taste.likeProbability(listen.track()))
        .average()
        .orElseThrow();
  }

  @Test
  void editionsAreTheSameSongUnderAnotherId() {
    Track first = SONGS.catalog().track(18);
    Track edition = SONGS.catalog().track(19);

    assertThat(edition.title()).isEqualTo("Song 18 - Remastered 2011");
    assertThat(TrackNames.key(edition)).isEqualTo(TrackNames.key(first));
    assertThat(edition.id()).isNotEqualTo(first.id());
    assertThat(SONGS.features().extract(edition)).isEqualTo(SONGS.features().extract(first));
  }

  @Test
  void genresAreOfVeryDifferentSize() {
    assertThat(mean(track -> genreIs(track, "genre 1") ? 1 : 0)).isGreaterThan(.2);
    assertThat(mean(track -> genreIs(track, "genre 8") ? 1 : 0)).isBetween(.005, .12);
  }

  private static boolean genreIs(TrackId track, String genre) {
    return SONGS
        .catalog()
        .track(SONGS.catalog().requireIndex(track))
        .genres()
        .equals(List.of(genre));
  }

  @Test
  void needsAsManyTracksAsAreToBeHeard() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulate(TasteSimulationConfig.defaults().withHeardTracks(2_001)))
        .withMessageContaining("2001");
  }

  private static double mean(ToDoubleFunction<TrackId> value) {
    double sum = 0;
    for (int i = 0; i < SONGS.catalog().size(); i++) {
      sum += value.applyAsDouble(SONGS.catalog().track(i).id());
    }
    return sum / SONGS.catalog().size();
  }

  private static SimulatedTaste simulate(TasteSimulationConfig config) {
    return new TasteSimulator(config).simulate(SONGS.catalog(), SONGS.features());
  }
}
