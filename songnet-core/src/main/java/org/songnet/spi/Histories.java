package org.songnet.spi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.vector.SparseMatrix;

/**
 * What every listener of the training data heard: how models know their users, and what they know
 * of a request.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class Histories {

  private static final String USERS = "users.json";
  private static final String MATRIX = "histories";

  private final Catalog catalog;
  private final List<UserId> users;
  private final Map<UserId, Integer> indices;
  private final SparseMatrix matrix;

  private Histories(Catalog catalog, List<UserId> users, SparseMatrix matrix) {
    this.catalog = catalog;
    this.users = users;
    this.matrix = matrix;
    this.indices = new HashMap<>(users.size() * 4 / 3 + 1);
    for (int user = 0; user < users.size(); user++) {
      if (indices.put(users.get(user), user) != null) {
        throw new IllegalArgumentException("there are two users of one id: " + users.get(user));
      }
    }
  }

  /** What each user heard and how much, whatever the order. */
  public static Histories of(Interactions training) {
    List<UserId> users = new ArrayList<>(training.userCount());
    for (int user = 0; user < training.userCount(); user++) {
      users.add(training.user(user));
    }
    return new Histories(training.catalog(), users, training.userTracks());
  }

  /** A row for each user, a column for each track, the summed weights of what was heard. */
  public SparseMatrix matrix() {
    return matrix;
  }

  /** The user of a row. */
  public UserId user(int row) {
    return users.get(row);
  }

  /** The row of a user, empty when there is none. */
  public OptionalInt indexOf(UserId user) {
    Integer index = indices.get(user);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The row of the user of a request, where it names one and he is known. */
  public OptionalInt user(RecommendationRequest request) {
    return request.user().map(this::indexOf).orElse(OptionalInt.empty());
  }

  /** The tracks a user heard; empty for one that is not known. */
  public Set<TrackId> heardBy(UserId user) {
    return indexOf(user).stream()
        .flatMap(row -> IntStream.range(matrix.start(row), matrix.end(row)))
        .mapToObj(position -> catalog.track(matrix.column(position)).id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * All that is known of who asks: what a known user heard, and each track of the session as often
   * as it is in it. Users and tracks that are not known are skipped.
   *
   * @return one row, without elements where nothing is known
   */
  public SparseMatrix evidence(RecommendationRequest request) {
    TreeMap<Integer, Float> heard = new TreeMap<>();
    user(request).stream()
        .flatMap(row -> IntStream.range(matrix.start(row), matrix.end(row)))
        .forEach(position -> heard.put(matrix.column(position), matrix.value(position)));
    request.session().stream()
        .flatMapToInt(track -> catalog.indexOf(track).stream())
        .forEach(track -> heard.merge(track, 1f, Float::sum));
    int[] tracks = new int[heard.size()];
    float[] weights = new float[tracks.length];
    int size = 0;
    for (Map.Entry<Integer, Float> entry : heard.entrySet()) {
      tracks[size] = entry.getKey();
      weights[size++] = entry.getValue();
    }
    return SparseMatrix.of(new int[] {0, size}, tracks, weights, catalog.size());
  }

  /** Writes the users and what they heard; a model has one of each. */
  public void write(ModelWriter out) throws IOException {
    out.texts(USERS, users.stream().map(UserId::value).toList());
    matrix.write(MATRIX, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries are not different users with histories over the
   *     catalog
   */
  public static Histories read(ModelReader in) throws IOException {
    List<UserId> users = in.texts(USERS).stream().map(UserId::new).toList();
    SparseMatrix matrix = SparseMatrix.read(MATRIX, users.size(), in.catalog().size(), in);
    return new Histories(in.catalog(), users, matrix);
  }
}
