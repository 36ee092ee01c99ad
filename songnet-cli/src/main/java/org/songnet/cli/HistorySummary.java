package org.songnet.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.Skip;
import org.songnet.data.ListeningHistory;

/**
 * A listening history in a few figures.
 *
 * @param listens how many listens there are, skipped ones included
 * @param skips how many of them are known to have been cut short
 * @param listeners how many people listened
 * @param tracks how many different tracks were heard
 * @param from the end of the first listen, where there is one
 * @param to the end of the last listen, where there is one
 * @param played how long all listens lasted together
 * @param sessionLengths how many songs each session has, shortest first
 * @param topArtists the artists heard most, with their listens, most heard first
 */
record HistorySummary(
    int listens,
    int skips,
    int listeners,
    int tracks,
    Optional<Instant> from,
    Optional<Instant> to,
    Duration played,
    List<Integer> sessionLengths,
    Map<String, Integer> topArtists) {

  private static final int TOP = 10;

  /** Copies the collections. */
  HistorySummary {
    sessionLengths = List.copyOf(sessionLengths);
    topArtists = Collections.unmodifiableMap(new LinkedHashMap<>(topArtists));
  }

  /** Counts a history and its sessions. */
  static HistorySummary of(ListeningHistory history) {
    int skips = 0;
    long played = 0;
    int[] counts = new int[history.catalog().size()];
    for (int listen = 0; listen < history.size(); listen++) {
      skips += history.skip(listen) == Skip.YES ? 1 : 0;
      played += history.playedMillis(listen);
      counts[history.track(listen)]++;
    }
    return new HistorySummary(
        history.size(),
        skips,
        history.users().size(),
        (int) Arrays.stream(counts).filter(count -> count > 0).count(),
        end(history, 0),
        end(history, history.size() - 1),
        Duration.ofMillis(played),
        Listening.sessions(history).stream()
            .map(session -> session.listens().size())
            .sorted()
            .toList(),
        topArtists(history, counts));
  }

  private static Optional<Instant> end(ListeningHistory history, int listen) {
    return history.size() == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(history.endedAtMillis(listen)));
  }

  private static Map<String, Integer> topArtists(ListeningHistory history, int[] counts) {
    Map<String, Integer> listens = new HashMap<>();
    for (int track = 0; track < counts.length; track++) {
      List<String> artists = history.catalog().track(track).artists();
      if (!artists.isEmpty()) {
        listens.merge(artists.get(0), counts[track], Integer::sum);
      }
    }
    Map<String, Integer> top = new LinkedHashMap<>();
    listens.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TOP)
        .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
    return top;
  }

  int sessions() {
    return sessionLengths.size();
  }

  /** How many songs the middle session has; 0 where there are no sessions. */
  int medianSession() {
    return sessionLengths.isEmpty() ? 0 : sessionLengths.get(sessionLengths.size() / 2);
  }

  int longestSession() {
    return sessionLengths.isEmpty() ? 0 : sessionLengths.get(sessionLengths.size() - 1);
  }
}
