package org.songnet.lookup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.songnet.TrackRecord;
import org.songnet.spi.Checks;
import org.songnet.spotify.SyncListener;
import org.songnet.store.AnswerCache;
import org.songnet.store.Library;
import org.songnet.web.WebUnavailableException;

/**
 * Asks sources about the tracks of a library and keeps there what they tell: features under the
 * name of the source, genres and codes with the tracks where these have none, and a {@link
 * org.songnet.store.Finding} with the question that was answered.
 *
 * <p>Every answer is kept at once, so that what was cancelled, has failed or was killed goes on
 * where it stopped, and no question is asked twice: what was told counts for a year, that nothing
 * is known for a month. That a source failed is no answer and is not kept. Not safe for concurrent
 * use.
 */
public final class Enrichment {

  private static final Duration FOUND_COUNTS = Duration.ofDays(365);
  private static final Duration UNKNOWN_COUNTS = Duration.ofDays(30);
  private static final int FAILURES_IN_A_ROW = 3;
  private static final int KEPT_AT_ONCE = 100;

  private final Library library;
  private final Clock clock;

  /** Enriches a library. */
  public Enrichment(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /**
   * Asks a source about every track it has not been asked about.
   *
   * @param limit about how many tracks at most, those not counted that it cannot be asked about
   * @param listener hears of each track, and may cancel between two questions
   * @throws IOException if the source is of no use now: a limit is reached, it refuses, or has
   *     failed three times in a row; run it again later to go on
   * @throws CancellationException if cancelled
   */
  public EnrichmentReport run(TrackSource source, int limit, SyncListener listener)
      throws IOException {
    Checks.positive("limit", limit);
    return new Run(source, listener).over(limit);
  }

  /** One source's turn. */
  private final class Run {

    private final TrackSource source;
    private final SyncListener listener;
    private final Instant now = clock.instant();
    private final List<Search> open = new ArrayList<>();
    private final List<Search> ended = new ArrayList<>();
    private int tracks;
    private int found;
    private int unknown;
    private int unaskable;
    private int failed;
    private int failuresInARow;
    private int questions;

    Run(TrackSource source, SyncListener listener) {
      this.source = source;
      this.listener = listener;
    }

    EnrichmentReport over(int limit) throws IOException {
      List<Search> searches = searches(limit);
      tracks = searches.size() + unaskable;
      try {
        for (Search search : searches) {
          go(search);
          while (next().size() >= source.atOnce()) {
            ask();
          }
        }
        while (!open.isEmpty()) {
          ask();
        }
      } finally {
        keep();
      }
      return new EnrichmentReport(
          source.name(), tracks, found, unknown, unaskable, failed, questions);
    }

    /** The tracks that wait and can be asked about. */
    private List<Search> searches(int limit) throws IOException {
      List<Search> searches = new ArrayList<>();
      for (TrackRecord track :
          library
              .findings()
              .waiting(source.name(), now.minus(FOUND_COUNTS), now.minus(UNKNOWN_COUNTS))) {
        List<String> possible = source.questions(track);
        if (possible.isEmpty()) {
          unaskable++;
        } else if (searches.size() < limit) {
          searches.add(new Search(track, possible));
        }
      }
      return searches;
    }

    /** Goes as far as the answers lead that the library has. */
    private void go(Search search) throws IOException {
      Optional<String> question = search.question();
      while (question.isPresent()) {
        Optional<AnswerCache.Answer> known =
            library.answers().find(source.name(), question.get(), clock.instant());
        if (known.isEmpty()) {
          open.add(search);
          return;
        }
        search.answered(FactsJson.read(known.get().text()), known.get().at());
        question = search.question();
      }
      end(search);
    }

    private void end(Search search) throws IOException {
      ended.add(search);
      found += search.isFound() ? 1 : 0;
      unknown += search.isFound() ? 0 : 1;
      step(search.track());
      if (ended.size() == KEPT_AT_ONCE) {
        keep();
      }
    }

    private void step(TrackRecord track) {
      listener.onStep(found + unknown + unaskable + failed, tracks, track.title());
    }

    /** The questions that are open, each once. */
    private Set<String> next() {
      Set<String> next = new LinkedHashSet<>();
      open.forEach(search -> search.question().ifPresent(next::add));
      return next;
    }

    private void ask() throws IOException {
      if (listener.isCancelled()) {
        throw new CancellationException("looking up was cancelled; look up again to go on");
      }
      List<String> some = next().stream().limit(source.atOnce()).toList();
      List<Search> asking =
          open.stream()
              .filter(search -> search.question().filter(some::contains).isPresent())
              .toList();
      open.removeAll(asking);
      Map<String, TrackFacts> answers;
      questions += some.size();
      try {
        answers = source.ask(some);
        failuresInARow = 0;
      } catch (WebUnavailableException e) {
        failed += asking.size();
        asking.forEach(search -> step(search.track()));
        if (++failuresInARow == FAILURES_IN_A_ROW) {
          throw e;
        }
        return;
      }
      remember(some, answers);
      for (Search search : asking) {
        go(search);
      }
    }

    private void remember(List<String> some, Map<String, TrackFacts> answers) throws IOException {
      Instant at = clock.instant();
      library.transaction(
          () -> {
            for (String question : some) {
              TrackFacts facts = answers.get(question);
              Duration counts = facts == null ? UNKNOWN_COUNTS : FOUND_COUNTS;
              library
                  .answers()
                  .put(source.name(), question, FactsJson.write(facts), at, at.plus(counts));
            }
            return true;
          });
    }

    /** Writes down what was found out about tracks. */
    private void keep() throws IOException {
      if (ended.isEmpty()) {
        return;
      }
      library.transaction(
          () -> {
            String name = source.name();
            library.findings().put(ended.stream().map(search -> search.finding(name)).toList());
            library
                .features()
                .put(ended.stream().flatMap(search -> search.features(name).stream()).toList());
            library
                .tracks()
                .put(ended.stream().flatMap(search -> search.description().stream()).toList());
            return true;
          });
      ended.clear();
    }
  }
}
