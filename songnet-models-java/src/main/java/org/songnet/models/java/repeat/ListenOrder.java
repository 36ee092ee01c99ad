package org.songnet.models.java.repeat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.UserId;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** What each listener heard, in order, repeats kept. Immutable and safe for concurrent use. */
final class ListenOrder {

  private static final String USERS = "listeners.json";
  private static final String ENDS = "listenerEnds.i32";
  private static final String TRACKS = "listens.i32";

  private final List<UserId> users;
  private final Map<UserId, Integer> indices = new HashMap<>();
  private final int[] ends;
  private final int[] tracks;
  private final double repeatShare;

  /**
   * Takes listens.
   *
   * @param ends where the listens of each user end, in order
   * @param tracks catalog indices
   * @throws IllegalArgumentException if the listens are not parted among the users, or are not of
   *     the catalog
   */
  private ListenOrder(List<UserId> users, int[] ends, int[] tracks, int catalogSize) {
    boolean parted = ends.length == users.size() && (ends.length == 0 || ends[0] >= 0);
    for (int user = 1; user < ends.length; user++) {
      parted &= ends[user - 1] <= ends[user];
    }
    if (!parted || (ends.length == 0 ? 0 : ends[ends.length - 1]) != tracks.length) {
      throw new IllegalArgumentException(
          "%d listens are not parted among %d listeners".formatted(tracks.length, users.size()));
    }
    for (int track : tracks) {
      if (track < 0 || track >= catalogSize) {
        throw new IllegalArgumentException(
            "listens must be of the %d tracks of the catalog: %d".formatted(catalogSize, track));
      }
    }
    this.users = users;
    this.ends = ends;
    this.tracks = tracks;
    for (UserId user : users) {
      indices.put(user, indices.size());
    }
    this.repeatShare = repeatShare(catalogSize);
  }

  static ListenOrder of(Interactions training) {
    List<UserId> users = new ArrayList<>();
    int[] ends = new int[training.userCount()];
    for (int user = 0; user < ends.length; user++) {
      users.add(training.user(user));
      ends[user] = training.endEvent(training.endSession(user) - 1);
    }
    int[] tracks = IntStream.range(0, training.size()).map(training::track).toArray();
    return new ListenOrder(users, ends, tracks, training.catalog().size());
  }

  private double repeatShare(int catalogSize) {
    int repeats = 0;
    for (int user = 0; user < ends.length; user++) {
      BitSet heard = new BitSet(catalogSize);
      for (int i = start(user); i < ends[user]; i++) {
        repeats += heard.get(tracks[i]) ? 1 : 0;
        heard.set(tracks[i]);
      }
    }
    return (repeats + 1.0) / (tracks.length + 2.0);
  }

  private int start(int user) {
    return user == 0 ? 0 : ends[user - 1];
  }

  /**
   * The share of all listens that were to tracks their listener had heard before, by Laplace's rule
   * of succession never 0 or 1.
   */
  double repeatShare() {
    return repeatShare;
  }

  /** The catalog indices of what a listener heard, first one first; none if he is not known. */
  int[] heardBy(UserId user) {
    Integer index = indices.get(user);
    return index == null ? new int[0] : Arrays.copyOfRange(tracks, start(index), ends[index]);
  }

  void write(ModelWriter out) throws IOException {
    out.texts(USERS, users.stream().map(UserId::value).toList());
    out.ints(ENDS, ends);
    out.ints(TRACKS, tracks);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException as the constructor does
   */
  static ListenOrder read(ModelReader in) throws IOException {
    return new ListenOrder(
        in.texts(USERS).stream().map(UserId::new).toList(),
        in.ints(ENDS),
        in.ints(TRACKS),
        in.catalog().size());
  }
}
