package org.songnet.models.java.factor;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;

/**
 * What each listener did in training: what a model knows of him beyond its parameters.
 *
 * @param users by index
 * @param indices of the users
 * @param plays a row for each user, a column for each track
 */
record Histories(List<UserId> users, Map<UserId, Integer> indices, SparseMatrix plays) {

  private static final String USERS = "users.txt";
  private static final String PLAYS = "plays";

  static Histories of(Interactions training) {
    List<UserId> users = IntStream.range(0, training.userCount()).mapToObj(training::user).toList();
    return of(users, training.userTracks());
  }

  private static Histories of(List<UserId> users, SparseMatrix plays) {
    Map<UserId, Integer> indices = new HashMap<>();
    for (UserId user : users) {
      indices.put(user, indices.size());
    }
    return new Histories(users, indices, plays);
  }

  /** The index of the user of a request, where there is one and he is known. */
  OptionalInt user(RecommendationRequest request) {
    return request.user().map(this::indexOf).orElse(OptionalInt.empty());
  }

  OptionalInt indexOf(UserId user) {
    Integer index = indices.get(user);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * How often the listener of a request has heard each track: in training, and the tracks of the
   * session once for each time they are in it.
   *
   * @return a matrix of one row
   */
  SparseMatrix evidence(Catalog catalog, RecommendationRequest request) {
    TreeMap<Integer, Float> heard = new TreeMap<>();
    user(request)
        .ifPresent(
            user -> {
              for (int i = plays.start(user); i < plays.end(user); i++) {
                heard.put(plays.column(i), plays.value(i));
              }
            });
    for (TrackId track : request.session()) {
      catalog.indexOf(track).ifPresent(index -> heard.merge(index, 1f, Float::sum));
    }
    int[] tracks = heard.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] counts = new float[tracks.length];
    for (int i = 0; i < tracks.length; i++) {
      counts[i] = heard.getOrDefault(tracks[i], 0f);
    }
    return SparseMatrix.of(new int[] {0, tracks.length}, tracks, counts, catalog.size());
  }

  void write(ModelWriter out) throws IOException {
    out.texts(USERS, users.stream().map(UserId::value).toList());
    plays.write(PLAYS, out);
  }

  static Histories read(ModelReader in) throws IOException {
    List<UserId> users = in.texts(USERS).stream().map(UserId::new).toList();
    return of(users, SparseMatrix.read(PLAYS, users.size(), in.catalog().size(), in));
  }
}
