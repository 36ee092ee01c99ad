package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.models.java.Toys;
import org.songnet.models.java.session.NeighbourSearch.Neighbour;

class NeighbourSearchTest {

  private static final String LETTERS = "abcdefghij";
  private static final Interactions TRAINING = random(80);
  private static final SessionIndex INDEX = SessionIndex.of(TRAINING, Recency.ORDER);

  private static Interactions random(int sessions) {
    Random random = new Random(3);
    String[] words = new String[sessions];
    for (int i = 0; i < sessions; i++) {
      words[i] = word(random, 1 + random.nextInt(6));
    }
    return Toys.sessions(LETTERS, words);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  @Test
  void neighboursAreThoseOfAPlainLoop() {
    Random random = new Random(4);
    for (int sample : new int[] {1, 5, 20, 1000}) {
      for (int count : new int[] {1, 7, 1000}) {
        NeighbourSearch search =
            new NeighbourSearch(
                INDEX, VsknnConfig.defaults().withNeighbours(count).withSample(sample).settings());
        String word = word(random, 1 + random.nextInt(5));
        List<Neighbour> found = search.nearest(running(word));
        List<Neighbour> expected = plain(word, sample, count);

        assertThat(found).extracting(Neighbour::session).as(word).isEqualTo(sessions(expected));
        for (int i = 0; i < found.size(); i++) {
          assertThat(found.get(i).similarity())
              .isEqualTo(expected.get(i).similarity(), within(1e-6));
        }
      }
    }
  }

  private static List<Integer> sessions(List<Neighbour> neighbours) {
    return neighbours.stream().map(Neighbour::session).toList();
  }

  private static RunningSession running(String word) {
    RunningSession session = new RunningSession();
    word.chars().forEach(letter -> session.append(LETTERS.indexOf(letter)));
    return session;
  }

  /** The most recent sessions that share a letter, weighted by place over length. */
  private static List<Neighbour> plain(String word, int sample, int count) {
    return IntStream.range(0, TRAINING.sessionCount())
        .map(i -> TRAINING.sessionCount() - 1 - i)
        .mapToObj(session -> new Neighbour(session, similarity(word, session)))
        .filter(neighbour -> neighbour.similarity() > 0)
        .limit(sample)
        .sorted(
            Comparator.comparingDouble((Neighbour neighbour) -> -(float) neighbour.similarity())
                .thenComparing(neighbour -> -neighbour.session()))
        .limit(count)
        .toList();
  }

  private static double similarity(String word, int session) {
    Set<Integer> letters = new HashSet<>();
    double sum = 0;
    for (int i = word.length() - 1; i >= 0; i--) {
      int letter = LETTERS.indexOf(word.charAt(i));
      if (letters.add(letter)
          && IntStream.of(TRAINING.sessionTracks(session)).anyMatch(track -> track == letter)) {
        sum += (i + 1.0) / word.length();
      }
    }
    return sum / letters.size();
  }

  @Test
  void tracksNobodyHeardHaveNoNeighbours() {
    SessionIndex index = SessionIndex.of(Toys.sessions("abc", "ab"), Recency.TIME);
    NeighbourSearch search = new NeighbourSearch(index, StanConfig.defaults().settings());

    assertThat(search.nearest(running("c"))).isEmpty();
    assertThat(search.nearest(running("cb"))).hasSize(1);
  }
}
