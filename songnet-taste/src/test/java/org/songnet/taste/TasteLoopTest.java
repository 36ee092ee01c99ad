package org.songnet.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.data.simulation.SimulatedCatalog;
import org.songnet.data.simulation.SimulatedTaste;
import org.songnet.data.simulation.TasteSimulationConfig;
import org.songnet.data.simulation.TasteSimulator;
import org.songnet.playlist.TrackNames;
import org.songnet.store.Candidate;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;

class TasteLoopTest {

  private static final SimulatedCatalog SONGS = SimulatedCatalog.make(1_500, 6, 1);
  private static final SimulatedTaste TASTE =
      new TasteSimulator(TasteSimulationConfig.defaults().withHeardTracks(200))
          .simulate(SONGS.catalog(), SONGS.features());
  private static final TasteConfig CONFIG = TasteConfig.defaults().withLabelsForStage2(30);
  private static final TasteTrial TRIAL = new TasteTrial(TASTE, SONGS.features(), CONFIG);
  private static final TasteData DATA = TRIAL.data();
  private static final Catalog POOL = DATA.pool().catalog();

  private final TasteJournal journal = TasteJournal.inMemory();

  @Test
  void proposesWhatFitsTheHistoryWithinQuotas() throws IOException {
    List<Candidate> list = TasteLoop.open(DATA, journal, CONFIG).next(20);

    assertThat(list).hasSize(20).doesNotHaveDuplicates();
    assertThat(list.stream().filter(Candidate::exploring)).hasSize(4);
    assertThat(list).allSatisfy(candidate -> assertThat(candidate.score()).isBetween(0.0, 1.0));
    assertThat(list).allSatisfy(candidate -> assertThat(candidate.reason()).isNotBlank());
    assertThat(list).extracting(Candidate::round).containsOnly(1);
    assertThat(journal.candidates()).isEqualTo(list);
    Map<String, Double> shares = DATA.history().genreShares();
    for (String genre : shares.keySet()) {
      long there = list.stream().filter(one -> track(one).genres().equals(List.of(genre))).count();
      assertThat(there / 20.0).isLessThanOrEqualTo(2 * shares.getOrDefault(genre, 0.0) + 1e-9);
    }
  }

  @Test
  void oneDislikeChangesTheNextListAtOnce() throws IOException {
    TasteLoop loop = TasteLoop.open(DATA, journal, CONFIG.withExplorationShare(0));
    List<Candidate> before = loop.next(20);
    TrackId disliked = before.get(0).track();
    loop.label(disliked, Verdict.DISLIKE);
    List<Candidate> after = loop.next(20);

    assertThat(after).extracting(Candidate::track).doesNotContain(disliked);
    double artistBefore = scoreOfArtist(before, track(before.get(0)).artists().get(0), disliked);
    double artistAfter = scoreOfArtist(after, track(before.get(0)).artists().get(0), disliked);
    assertThat(artistAfter).isLessThanOrEqualTo(artistBefore);
    assertThat(mean(after)).isLessThan(mean(before));
  }

  private static double scoreOfArtist(List<Candidate> list, String artist, TrackId but) {
    return list.stream()
        .filter(one -> !one.track().equals(but) && track(one).artists().contains(artist))
        .mapToDouble(Candidate::score)
        .max()
        .orElse(0);
  }

  private static double mean(List<Candidate> list) {
    return list.stream().mapToDouble(Candidate::score).average().orElseThrow();
  }

  @Test
  void neverProposesWhatWasAnsweredOrSkipped() throws IOException {
    TasteLoop loop = TasteLoop.open(DATA, journal, CONFIG);
    Set<TrackId> answered = new HashSet<>();
    for (int round = 1; round <= 4; round++) {
      for (Candidate candidate : loop.next(15)) {
        assertThat(answered.add(candidate.track())).isTrue();
        assertThat(candidate.round()).isEqualTo(round);
        loop.label(candidate.track(), round == 1 ? Verdict.SKIP : verdict(candidate));
      }
      loop.refit();
    }
  }

  @Test
  void goesOnFromItsJournal() throws IOException {
    TasteLoop loop = TasteLoop.open(DATA, journal, CONFIG);
    for (Candidate candidate : loop.next(40)) {
      loop.label(candidate.track(), verdict(candidate));
    }
    loop.refit();
    TasteLoop again = TasteLoop.open(DATA, journal, CONFIG);

    List<Candidate> goesOn = loop.next(10);
    List<Candidate> reopened = again.next(10);
    assertThat(goesOn).extracting(Candidate::round).containsOnly(2);
    assertThat(reopened)
        .extracting(Candidate::track)
        .isEqualTo(goesOn.stream().map(Candidate::track).toList());
  }

  @Test
  void anAnswerThatIsTakenBackIsForgotten() throws IOException {
    TasteLoop loop = TasteLoop.open(DATA, journal, CONFIG);
    List<Candidate> list = loop.next(10);
    TrackId track = list.get(0).track();
    loop.label(track, Verdict.DISLIKE);
    loop.label(track, Verdict.LIKE);
    TasteLoop liked = TasteLoop.open(DATA, TasteJournal.inMemory(), CONFIG);
    liked.label(track, Verdict.LIKE);
    liked.refit();

    assertThat(loop.next(10))
        .extracting(Candidate::track)
        .isEqualTo(liked.next(10).stream().map(Candidate::track).toList());
  }

  @Test
  void learnsNothingFromWhatCannotBeKept() throws IOException {
    TasteJournal broken =
        new TasteJournal() {
          @Override
          public List<Candidate> candidates() {
            return List.of();
          }

          @Override
          public List<Label> labels() {
            return List.of();
          }

          @Override
          public void propose(List<Candidate> list) {}

          @Override
          public void answer(Label label) throws IOException {
            throw new IOException("disk full");
          }
        };
    TasteLoop loop = TasteLoop.open(DATA, broken, CONFIG);
    List<TrackId> before = loop.next(5).stream().map(Candidate::track).toList();

    assertThatIOException()
        .isThrownBy(() -> loop.label(before.get(0), Verdict.DISLIKE))
        .withMessage("disk full");
    assertThat(loop.next(5)).extracting(Candidate::track).isEqualTo(before);
  }

  @Test
  void reportsRoundsCalibrationWeightsAndModels() throws IOException {
    TasteLoop loop = TasteLoop.open(DATA, journal, CONFIG);
    int liked = 0;
    for (Candidate candidate : loop.next(60)) {
      loop.label(candidate.track(), verdict(candidate));
      liked += verdict(candidate) == Verdict.LIKE ? 1 : 0;
    }
    loop.label(loop.next(10).get(0).track(), Verdict.SKIP);
    loop.refit();
    TasteReport report = loop.report();

    assertThat(report.rounds()).hasSize(2);
    assertThat(report.rounds().get(0).liked()).isEqualTo(liked);
    assertThat(report.rounds().get(0).disliked()).isEqualTo(60 - liked);
    assertThat(report.rounds().get(1).skipped()).isEqualTo(1);
    assertThat(report.rounds().get(1).likedShare()).isZero();
    assertThat(report.calibration()).isPresent();
    assertThat(report.weights()).containsKeys("playlist score", "likeability", "energy");
    assertThat(report.cards())
        .extracting(TasteReport.Card::name)
        .containsExactly("playlist score", "likeability", "like");
  }

  @Test
  void worksWithoutFeaturesModelsOrListens() throws IOException {
    TasteHistory nothing = TasteHistory.of(POOL, List.of(), List.of());
    CandidatePool pool = CandidatePool.builder(nothing).addAll(POOL, "catalog").build();
    TasteLoop loop =
        TasteLoop.open(TasteData.of(TasteSimulator.LISTENER, nothing, pool), journal, CONFIG);

    assertThat(loop.next(10)).hasSize(10);
  }

  @Test
  void noHeardSongInTenThousandCandidates() throws IOException {
    SimulatedCatalog songs = SimulatedCatalog.make(13_000, 3, 2);
    SimulatedTaste taste =
        new TasteSimulator(TasteSimulationConfig.defaults().withHeardTracks(1_500))
            .simulate(songs.catalog(), songs.features());
    TasteConfig open = CONFIG.withExplorationShare(0).withQuotas(1_000, 1e6);
    TasteLoop loop =
        TasteLoop.open(new TasteTrial(taste, songs.features(), open).data(), journal, open);
    Set<String> heard = new HashSet<>();
    taste.listens().forEach(listen -> heard.add(key(songs.catalog(), listen.track())));
    List<String> drawn = new ArrayList<>();
    for (List<Candidate> list = loop.next(1_000);
        !list.isEmpty() && drawn.size() < 10_000;
        list = loop.next(1_000)) {
      for (Candidate candidate : list) {
        drawn.add(key(songs.catalog(), candidate.track()));
        loop.label(candidate.track(), Verdict.SKIP);
      }
    }

    assertThat(drawn).hasSizeGreaterThanOrEqualTo(10_000).doesNotHaveDuplicates();
    assertThat(drawn).doesNotContainAnyElementsOf(heard);
  }

  private static String key(Catalog catalog, TrackId track) {
    return TrackNames.key(catalog.track(catalog.requireIndex(track)));
  }

  @Test
  void wantsAtLeastOneCandidate() throws IOException {
    TasteLoop loop = TasteLoop.open(DATA, journal, CONFIG);

    assertThatIllegalArgumentException().isThrownBy(() -> loop.next(0)).withMessageContaining("n");
  }

  private static Verdict verdict(Candidate candidate) {
    return TASTE.likes(candidate.track()) ? Verdict.LIKE : Verdict.DISLIKE;
  }

  private static Track track(Candidate candidate) {
    return POOL.track(POOL.requireIndex(candidate.track()));
  }
}
