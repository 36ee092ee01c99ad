package org.songnet.data;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.TrackId;
import org.songnet.UserId;

/** A session as the numbers of its listens in a history; 4 bytes a listen. */
final class HistorySession implements Session {

  private final ListeningHistory history;
  private final int[] listens;

  /**
   * A session of at least one listen.
   *
   * @param listens numbers of listens of one user, ascending; referenced
   */
  HistorySession(ListeningHistory history, int[] listens) {
    this.history = history;
    this.listens = listens;
  }

  @Override
  public UserId user() {
    return history.users().get(history.user(listens[0]));
  }

  @Override
  public List<Listen> listens() {
    return new View<>(listens, history::listen);
  }

  @Override
  public List<TrackId> tracks() {
    return new View<>(listens, listen -> history.catalog().track(history.track(listen)).id());
  }

  @Override
  public String toString() {
    return "Session of " + user() + ": " + tracks();
  }

  private static final class View<T> extends AbstractList<T> implements RandomAccess {

    private final int[] listens;
    private final IntFunction<T> element;

    View(int[] listens, IntFunction<T> element) {
      this.listens = listens;
      this.element = element;
    }

    @Override
    public T get(int index) {
      return element.apply(listens[index]);
    }

    @Override
    public int size() {
      return listens.length;
    }
  }
}
