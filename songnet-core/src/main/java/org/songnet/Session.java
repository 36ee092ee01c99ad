package org.songnet;

import java.util.ArrayList;
import java.util.List;

/**
 * Listens of one listener that belong together, in the order they were heard.
 *
 * <p>A session is never empty.
 */
public interface Session {

  /** Who listened. */
  UserId user();

  /** The listens, earliest end first; not empty, not modifiable. */
  List<Listen> listens();

  /**
   * Makes a session of listens that are already in order.
   *
   * @param listens listens of one user, earliest end first; copied
   * @throws IllegalArgumentException if there is none, if they are of several users, or if one ends
   *     before its predecessor
   */
  static Session of(List<Listen> listens) {
    return new ListSession(listens);
  }

  /** The tracks of this session in the order they were heard, repeats kept. */
  default List<TrackId> tracks() {
    List<TrackId> tracks = new ArrayList<>(listens().size());
    for (Listen listen : listens()) {
      tracks.add(listen.track());
    }
    return tracks;
  }
}
