package org.songnet.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.vector.SparseMatrix;

/**
 * What metrics beyond accuracy know of the tracks of a model's catalog: who heard them in training,
 * whose they are, and of which genres. Immutable and thread-safe.
 */
final class TrackFacts {

  private final int size;
  private final int trainingUsers;
  private final int[][] listeners;
  private final double[] popularity;
  private final double[] selfInformation;
  private final int[] artists;
  private final int[][] genres;
  private final int genreCount;

  private TrackFacts(Catalog catalog, Interactions training) {
    size = catalog.size();
    trainingUsers = training.userCount();
    listeners = listeners(catalog, training);
    popularity = Arrays.stream(listeners).mapToDouble(users -> users.length).toArray();
    selfInformation =
        Arrays.stream(popularity)
            .map(users -> Math.log(trainingUsers / Math.max(1, users)) / Math.log(2))
            .toArray();
    Map<String, Integer> artistIndices = new HashMap<>();
    Map<String, Integer> genreIndices = new HashMap<>();
    artists = new int[size];
    genres = new int[size][];
    for (int track = 0; track < size; track++) {
      List<String> names = catalog.track(track).artists();
      artists[track] = names.isEmpty() ? -1 - track : index(artistIndices, names.get(0));
      genres[track] =
          catalog.track(track).genres().stream()
              .distinct()
              .mapToInt(genre -> index(genreIndices, genre))
              .toArray();
    }
    genreCount = genreIndices.size();
  }

  static TrackFacts of(Catalog catalog, Interactions training) {
    return new TrackFacts(catalog, training);
  }

  private static int[][] listeners(Catalog catalog, Interactions training) {
    SparseMatrix byTrack = training.userTracks().transposed();
    int[][] listeners = new int[catalog.size()][];
    for (int track = 0; track < listeners.length; track++) {
      listeners[track] =
          training.catalog().indexOf(catalog.track(track).id()).stream()
              .flatMap(index -> Arrays.stream(byTrack.rowColumns(index)))
              .toArray();
    }
    return listeners;
  }

  private static int index(Map<String, Integer> indices, String name) {
    Integer known = indices.putIfAbsent(name, indices.size());
    return known == null ? indices.size() - 1 : known;
  }

  /** How many tracks there are. */
  int size() {
    return size;
  }

  /** How many users of the training data heard each track; not to be changed. */
  double[] popularity() {
    return popularity;
  }

  /**
   * How surprising it is, in bits, that a user of the training data heard each track; one nobody
   * heard counts as heard by one. Not to be changed.
   */
  double[] selfInformation() {
    return selfInformation;
  }

  /** A number for the main artist of a track; different for each track without an artist. */
  int artist(int track) {
    return artists[track];
  }

  /** The cosine of the sets of users who heard two tracks; 0 where nobody heard one of them. */
  double similarity(int a, int b) {
    int[] first = listeners[a];
    int[] second = listeners[b];
    int shared = 0;
    int j = 0;
    for (int user : first) {
      while (j < second.length && second[j] < user) {
        j++;
      }
      shared += j < second.length && second[j] == user ? 1 : 0;
    }
    return shared == 0 ? 0 : shared / Math.sqrt((double) first.length * second.length);
  }

  /**
   * How much of each genre some tracks are; each track counts one, shared equally by its genres.
   *
   * @return shares that sum to one; empty where no track has a genre
   */
  double[] genreShares(int[] tracks) {
    double[] shares = new double[genreCount];
    int tracksWithGenre = 0;
    for (int track : tracks) {
      for (int genre : genres[track]) {
        shares[genre] += 1.0 / genres[track].length;
      }
      tracksWithGenre += genres[track].length > 0 ? 1 : 0;
    }
    for (int genre = 0; genre < shares.length; genre++) {
      shares[genre] /= tracksWithGenre;
    }
    return tracksWithGenre == 0 ? new double[0] : shares;
  }
}
