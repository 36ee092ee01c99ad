package org.songnet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnet.Session;
import org.songnet.Skip;

/**
 * Cuts a listening history into sessions.
 *
 * <p>Boundaries are found first, among all listens of a listener: a skip is a sign of life, so a
 * session does not end because its skips are dropped. Then skips are dropped, repeats collapsed and
 * short sessions left out, as far as the configuration says. Within a session listens are in the
 * order of the history; those that ended in the same minute keep the order of their file.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class Sessionizer {

  private final SessionizerConfig config;

  /** A sessionizer with this configuration. */
  public Sessionizer(SessionizerConfig config) {
    this.config = config;
  }

  /**
   * The sessions of a history.
   *
   * @return views of the history, those of the first listener first, each listener's in the order
   *     of time; not modifiable
   */
  public List<Session> sessions(ListeningHistory history) {
    List<Session> sessions = new ArrayList<>();
    int[] offsets = userOffsets(history);
    int[] listens = listensByUser(history, offsets);
    for (int user = 0; user < history.users().size(); user++) {
      int start = offsets[user];
      for (int i = start + 1; i <= offsets[user + 1]; i++) {
        if (i == offsets[user + 1] || isBoundary(history, listens, start, i)) {
          addSession(history, Arrays.copyOfRange(listens, start, i), sessions);
          start = i;
        }
      }
    }
    return List.copyOf(sessions);
  }

  /** For each user where their listens begin; the next one's beginning is the end. */
  private static int[] userOffsets(ListeningHistory history) {
    int[] offsets = new int[history.users().size() + 1];
    for (int listen = 0; listen < history.size(); listen++) {
      offsets[history.user(listen) + 1]++;
    }
    for (int user = 1; user < offsets.length; user++) {
      offsets[user] += offsets[user - 1];
    }
    return offsets;
  }

  private static int[] listensByUser(ListeningHistory history, int[] offsets) {
    int[] next = offsets.clone();
    int[] listens = new int[history.size()];
    for (int listen = 0; listen < listens.length; listen++) {
      listens[next[history.user(listen)]++] = listen;
    }
    return listens;
  }

  /** Whether a new session begins with the listen at {@code i}. */
  private boolean isBoundary(ListeningHistory history, int[] listens, int first, int i) {
    long limit = config.limit().toMillis();
    return switch (config.boundary()) {
      case GAP ->
          history.startedAtMillis(listens[i]) - history.endedAtMillis(listens[i - 1]) > limit;
      case SPAN ->
          history.endedAtMillis(listens[i]) - history.endedAtMillis(listens[first]) > limit;
    };
  }

  private void addSession(ListeningHistory history, int[] listens, List<Session> sessions) {
    int size = 0;
    for (int listen : listens) {
      if (!config.keepSkips() && history.skip(listen) == Skip.YES) {
        continue;
      }
      if (config.collapseRepeats()
          && size > 0
          && history.track(listens[size - 1]) == history.track(listen)) {
        if (history.playedMillis(listen) > history.playedMillis(listens[size - 1])) {
          listens[size - 1] = listen;
        }
      } else {
        listens[size++] = listen;
      }
    }
    if (size >= config.minLength()) {
      sessions.add(new HistorySession(history, Arrays.copyOf(listens, size)));
    }
  }
}
