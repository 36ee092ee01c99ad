package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Track;

class TemperatureTest {

  private static final Catalog LETTERS = ToyModels.letters(20);

  /** a and b at 8 to 2. */
  private static final float[] EIGHT_TO_TWO = {(float) Math.log(.8), (float) Math.log(.2)};

  @Test
  void zeroIsGreedyAndSoIsNextToZero() {
    List<Track> greedy = playlist(0, 1);

    assertThat(greedy)
        .containsExactly(
            LETTERS.track(0),
            LETTERS.track(1),
            LETTERS.track(2),
            LETTERS.track(3),
            LETTERS.track(4));
    for (long seed = 0; seed < 50; seed++) {
      assertThat(playlist(0, seed)).isEqualTo(greedy);
      assertThat(playlist(.005, seed)).isEqualTo(greedy);
    }
  }

  @Test
  void moreHeatBringsMoreDifferentSongs() {
    assertThat(differentSongs(0)).isEqualTo(5);
    assertThat(differentSongs(.1)).isLessThan(differentSongs(.5));
    assertThat(differentSongs(.5)).isLessThan(differentSongs(5));
    assertThat(differentSongs(5)).isEqualTo(20);
  }

  private static int differentSongs(double temperature) {
    Set<Track> songs = new HashSet<>();
    for (long seed = 0; seed < 30; seed++) {
      songs.addAll(playlist(temperature, seed));
    }
    return songs.size();
  }

  @Test
  void theSeedDecides() {
    assertThat(playlist(1, 5)).isEqualTo(playlist(1, 5));
    Set<List<Track>> playlists = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      playlists.add(playlist(1, seed));
    }
    assertThat(playlists).hasSizeGreaterThan(15);
  }

  /** Five songs of a model that scores the letters 0, −1, −2 …, without seeds. */
  private static List<Track> playlist(double temperature, long seed) {
    float[] scores = new float[20];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = -i;
    }
    return playlist(LETTERS, scores, temperature, seed, 5);
  }

  private static List<Track> playlist(
      Catalog catalog, float[] scores, double temperature, long seed, int songs) {
    return PlaylistGenerator.over(ToyModels.Session.constant(catalog, scores))
        .generate(
            PlaylistRequest.after()
                .songs(songs)
                .withOptions(
                    PlaylistOptions.defaults().withTemperature(temperature).withSeed(seed)))
        .tracks();
  }

  @Test
  void atOneLogProbabilitiesAreDrawnAsProbableAsTheySay() {
    assertThat(shareOfA(1)).isCloseTo(.8, within(.03));
  }

  @Test
  void belowOneTheProbableGetsMoreProbable() {
    // p^(1/T) with T = 1/2: .8² / (.8² + .2²)
    assertThat(shareOfA(.5)).isCloseTo(.9412, within(.03));
  }

  @Test
  void veryHotIsEvenlyDrawn() {
    assertThat(shareOfA(1e6)).isCloseTo(.5, within(.03));
    assertThat(shareOfA(Double.MAX_VALUE)).isCloseTo(.5, within(.03));
  }

  private static double shareOfA(double temperature) {
    Catalog two = ToyModels.letters(2);
    PlaylistGenerator generator =
        PlaylistGenerator.over(
            ToyModels.Session.constant(two, EIGHT_TO_TWO, Capability.LOG_PROBABILITIES));
    int a = 0;
    for (long seed = 0; seed < 3000; seed++) {
      PlaylistOptions options =
          PlaylistOptions.defaults().withTemperature(temperature).withSeed(seed);
      Playlist playlist = generator.generate(PlaylistRequest.after().songs(1).withOptions(options));
      a += playlist.tracks().get(0).equals(two.track(0)) ? 1 : 0;
    }
    return a / 3000.;
  }

  @Test
  void otherScoresMeanTheSameInAnyUnit() {
    float[] scores = new float[20];
    float[] scaled = new float[20];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (i * 7) % 20;
      scaled[i] = 1024 * scores[i] + 4096;
    }
    for (long seed = 0; seed < 50; seed++) {
      assertThat(playlist(LETTERS, scaled, .7, seed, 8))
          .isEqualTo(playlist(LETTERS, scores, .7, seed, 8));
    }
  }

  @Test
  void equalScoresAreDrawnEvenly() {
    Set<Track> first = new HashSet<>();
    for (long seed = 0; seed < 300; seed++) {
      first.add(playlist(LETTERS, new float[20], .1, seed, 1).get(0));
    }
    assertThat(first).hasSize(20);
  }

  @Test
  void onlyThePoolIsDrawnFrom() {
    float[] scores = new float[20];
    for (int i = 0; i < 20; i++) {
      scores[i] = -i;
    }
    PlaylistGenerator generator =
        PlaylistGenerator.over(ToyModels.Session.constant(LETTERS, scores));
    Set<Track> first = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      PlaylistOptions options =
          PlaylistOptions.defaults().withTemperature(100).withSeed(seed).withPoolSize(3);
      first.addAll(
          generator.generate(PlaylistRequest.after().songs(1).withOptions(options)).tracks());
    }
    assertThat(first)
        .containsExactlyInAnyOrder(LETTERS.track(0), LETTERS.track(1), LETTERS.track(2));
  }
}
