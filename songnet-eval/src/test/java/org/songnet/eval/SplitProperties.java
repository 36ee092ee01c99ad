package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Listen;
import org.songnet.Recommender;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.Popularity;

/** Whatever was heard, nothing of a test or validation event is in training, by any split. */
class SplitProperties {

  private static final int TRACKS = 400;

  /** Tracks that nobody has heard, to put in the place of others. */
  private static final int FRESH = TRACKS;

  private static final Catalog CATALOG =
      Catalog.of(
          IntStream.range(0, TRACKS + FRESH).mapToObj(i -> Track.of("track " + i, "")).toList());

  private static final Map<String, Function<Interactions, Split>> ORDERED = new LinkedHashMap<>();
  private static final Map<String, Function<Interactions, Split>> TIMED = new LinkedHashMap<>();

  static {
    ORDERED.put("modulo", all -> SessionSplits.modulo(all, 3, 1));
    ORDERED.put("last sessions", all -> SessionSplits.leaveLastSessions(all, 1));
    ORDERED.put("leave last out", UserSplits::leaveLastOut);
    ORDERED.put("random", all -> UserSplits.random(all, .2, .3, 5));
    ORDERED.put("random without validation", all -> UserSplits.random(all, 0, .5, 6));
    TIMED.putAll(ORDERED);
    TIMED.put("last by time", all -> SessionSplits.lastByTime(all, .3));
    TIMED.put("events by time", all -> UserSplits.byTime(all, .2, .2));
    TIMED.put("events by time without validation", all -> UserSplits.byTime(all, 0, .4));
  }

  /** A session: whose, when, and how many tracks, each for a second. */
  record Heard(int user, int second, int tracks) {}

  @Provide
  Arbitrary<List<Heard>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(1, 6))
        .as(Heard::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  /** Which track each event is of. */
  private interface Tracks {
    int of(int user, int event);
  }

  private static Interactions interactions(List<Heard> history, boolean timed, Tracks tracks) {
    InteractionsBuilder builder = Interactions.over(CATALOG);
    int event = 0;
    for (Heard heard : history) {
      UserId user = new UserId("user " + heard.user());
      int[] session = new int[heard.tracks()];
      float[] weights = new float[session.length];
      List<Listen> listens = new ArrayList<>();
      for (int i = 0; i < session.length; i++) {
        session[i] = tracks.of(heard.user(), event);
        weights[i] = 1 + event % 3;
        Instant end = Instant.ofEpochSecond(heard.second() + i + 1L);
        TrackId track = CATALOG.track(session[i]).id();
        listens.add(new Listen(user, track, end, Duration.ofSeconds(1), Skip.NO));
        event++;
      }
      if (timed) {
        builder.add(Session.of(listens));
      } else {
        builder.add(user, session, weights);
      }
    }
    return builder.build();
  }

  /** What a split makes of the data; nothing where there is too little to split. */
  private static Stream<Split> split(Function<Interactions, Split> how, Interactions all) {
    try {
      return Stream.of(how.apply(all));
    } catch (IllegalArgumentException tooLittle) {
      assertThat(tooLittle).hasMessageContaining("must not be empty");
      return Stream.empty();
    }
  }

  private static Set<Integer> tracks(Interactions part) {
    Set<Integer> tracks = new HashSet<>();
    for (int event = 0; event < part.size(); event++) {
      tracks.add(part.track(event));
    }
    return tracks;
  }

  private static List<Interactions> heldBack(Split split) {
    return Stream.concat(split.validation().stream(), Stream.of(split.test())).toList();
  }

  /** Every event is of a track of its own, so that the track tells which event it is. */
  @Property(tries = 150, seed = "1")
  void anEventIsInOnePartOnly(@ForAll("histories") List<Heard> history) {
    Interactions all = interactions(history, true, (user, event) -> event);
    TIMED.forEach(
        (name, how) ->
            split(how, all)
                .forEach(
                    split -> {
                      Set<Integer> seen = tracks(split.training());
                      int events = split.training().size();
                      for (Interactions part : heldBack(split)) {
                        assertThat(seen).as(name).doesNotContainAnyElementsOf(tracks(part));
                        seen.addAll(tracks(part));
                        events += part.size();
                      }
                      assertThat(seen).as(name).hasSize(events);
                      assertThat(events < all.size()).as(name).isEqualTo(split.leftOut() > 0);
                    }));
  }

  /** Put others in the place of all tracks held back: training must not notice. */
  @Property(tries = 150, seed = "2")
  void trainingIsTheSameWhateverIsHeldBack(
      @ForAll("histories") List<Heard> history, @ForAll boolean timed) {
    Interactions all = interactions(history, timed, (user, event) -> event);
    (timed ? TIMED : ORDERED)
        .forEach(
            (name, how) ->
                split(how, all)
                    .forEach(
                        split -> {
                          Set<Integer> kept = tracks(split.training());
                          Interactions other =
                              interactions(
                                  history,
                                  timed,
                                  (user, event) -> kept.contains(event) ? event : event + FRESH);
                          Split again = how.apply(other);
                          assertSame(name, split.training(), again.training());
                        }));
  }

  private static void assertSame(String name, Interactions one, Interactions other) {
    assertThat(columns(other)).as(name).isEqualTo(columns(one));
    assertThat(other.trackCounts()).as(name).isEqualTo(one.trackCounts());
    assertThat(Popularity.of(other).logProbabilities())
        .as(name)
        .isEqualTo(Popularity.of(one).logProbabilities());
  }

  /** All that a trainer can read of interactions. */
  private static List<Object> columns(Interactions part) {
    List<Object> columns = new ArrayList<>();
    for (int session = 0; session < part.sessionCount(); session++) {
      columns.add(part.user(part.sessionUser(session)));
      for (int event = part.firstEvent(session); event < part.endEvent(session); event++) {
        columns.add(List.of(part.track(event), part.weight(event), part.skip(event)));
        if (part.hasTimes()) {
          columns.add(List.of(part.endedAtMillis(event), part.playedMillis(event)));
        }
      }
    }
    return columns;
  }

  /** Tracks that users hear again and again. */
  private static Interactions repeating(List<Heard> history) {
    return interactions(history, false, (user, event) -> (user + event * event) % 7);
  }

  @Property(tries = 150, seed = "3")
  void aRandomSplitHasNoTrackOfAUserInTwoParts(@ForAll("histories") List<Heard> history) {
    split(all -> UserSplits.random(all, .2, .3, 5), repeating(history))
        .forEach(
            split -> {
              Set<List<Object>> seen = pairs(split.training());
              for (Interactions part : heldBack(split)) {
                assertThat(seen).doesNotContainAnyElementsOf(pairs(part));
                seen.addAll(pairs(part));
              }
              assertThat(seen).isEqualTo(pairs(repeating(history)));
            });
  }

  private static Set<List<Object>> pairs(Interactions part) {
    Set<List<Object>> pairs = new HashSet<>();
    for (int session = 0; session < part.sessionCount(); session++) {
      for (int track : part.sessionTracks(session)) {
        pairs.add(List.of(part.user(part.sessionUser(session)), track));
      }
    }
    return pairs;
  }

  @Property(tries = 150, seed = "4")
  void everyUserAndEveryTestTrackIsCounted(@ForAll("histories") List<Heard> history) {
    Recommender constant = Toys.requestModel(CATALOG, request -> new float[CATALOG.size()]);
    ORDERED.forEach(
        (name, how) ->
            split(how, repeating(history))
                .forEach(
                    split -> {
                      Set<List<Object>> asked = pairs(split.test());
                      asked.removeAll(pairs(split.training()));
                      if (!asked.isEmpty()) {
                        CaseCounts counts =
                            new UserItemEvaluation(split, UserItemConfig.defaults().withThreads(1))
                                .evaluate("constant", constant)
                                .counts();
                        assertThat(counts.targets()).as(name).isEqualTo(asked.size());
                        assertThat(counts.targets() + counts.repeated())
                            .as(name)
                            .isEqualTo(pairs(split.test()).size());
                        assertThat(counts.groups() + counts.empty())
                            .as(name)
                            .isEqualTo(users(split.training(), split.test()));
                        assertThat(counts.cases()).as(name).isEqualTo(counts.groups());
                      }
                    }));
  }

  private static int users(Interactions... parts) {
    Set<UserId> users = new HashSet<>();
    for (Interactions part : parts) {
      for (int user = 0; user < part.userCount(); user++) {
        users.add(part.user(user));
      }
    }
    return users.size();
  }
}
