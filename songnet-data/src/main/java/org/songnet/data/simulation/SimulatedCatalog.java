package org.songnet.data.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.spi.Checks;

/**
 * Invented songs with genres, artists and features, for demonstrations and tests that need more
 * than can be shipped.
 *
 * <p>Genres are of very different size: the k-th has a share in proportion to {@code 1/k}, so that
 * who recommends without thought drowns in the first. A genre is a place in feature space, its
 * artists lie around it and their songs around them. Every twentieth track is another edition of
 * the track before it, under another id: {@code "Song 18 - Remastered 2011"}.
 *
 * <p>The same arguments give the same songs on every JVM. Immutable and safe for concurrent use.
 */
public final class SimulatedCatalog {

  private static final List<String> FEATURES =
      List.of(
          "danceability",
          "energy",
          "speechiness",
          "acousticness",
          "instrumentalness",
          "liveness",
          "valence");
  private static final int SONGS_PER_ARTIST = 8;
  private static final int EDITION_EVERY = 20;

  private final Catalog catalog;
  private final FeatureExtractor features;

  private SimulatedCatalog(Catalog catalog, FeatureExtractor features) {
    this.catalog = catalog;
    this.features = features;
  }

  /**
   * Invents songs.
   *
   * @param tracks how many, at least 1
   * @param genres of how many genres, {@code genre 1} being the largest; at least 1
   * @param seed decides everything that is left to chance
   * @throws IllegalArgumentException if a number is not positive
   */
  public static SimulatedCatalog make(int tracks, int genres, long seed) {
    Checks.positive("tracks", tracks);
    Checks.positive("genres", genres);
    Random random = Streams.SONGS.random(seed);
    double[][] places = new double[genres][];
    for (int genre = 0; genre < genres; genre++) {
      places[genre] = near(new double[FEATURES.size()], 1, random);
    }
    Weights sizes = Weights.zipf(genres, 1);
    List<Artist> artists = new ArrayList<>();
    for (int i = 0; i <= tracks / SONGS_PER_ARTIST; i++) {
      int genre = sizes.draw(random);
      artists.add(new Artist("Artist " + i, genre, near(places[genre], .5, random)));
    }
    List<Track> songs = new ArrayList<>();
    Map<TrackId, float[]> rows = new HashMap<>();
    for (int i = 0; i < tracks; i++) {
      if (i % EDITION_EVERY == EDITION_EVERY - 1) {
        addEdition(songs, rows);
      } else {
        addSong(artists.get(random.nextInt(artists.size())), songs, rows, random);
      }
    }
    return new SimulatedCatalog(Catalog.of(songs), new Rows(rows));
  }

  private static final class Artist {
    final String name;
    final int genre;
    final double[] place;

    Artist(String name, int genre, double[] place) {
      this.name = name;
      this.genre = genre;
      this.place = place;
    }
  }

  private static double[] near(double[] place, double spread, Random random) {
    double[] near = place.clone();
    for (int i = 0; i < near.length; i++) {
      near[i] += spread * random.nextGaussian();
    }
    return near;
  }

  private static void addSong(
      Artist artist, List<Track> songs, Map<TrackId, float[]> rows, Random random) {
    int number = songs.size();
    TrackRecord song =
        Track.of(id(number), "Song " + number, artist.name)
            .withGenres(List.of("genre " + (artist.genre + 1)))
            .withIsrc("ZZSNG%07d".formatted(number))
            .withDuration(Duration.ofSeconds(120 + random.nextInt(240)))
            .withPopularity(random.nextInt(101));
    double[] place = near(artist.place, .7, random);
    float[] row = new float[place.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (1 / (1 + StrictMath.exp(-place[i])));
    }
    songs.add(song);
    rows.put(song.id(), row);
  }

  private static String id(int number) {
    return "spotify:track:simulated%013d".formatted(number);
  }

  private static void addEdition(List<Track> songs, Map<TrackId, float[]> rows) {
    Track first = songs.get(songs.size() - 1);
    TrackRecord edition =
        TrackRecord.of(
                new TrackId(id(songs.size())),
                first.title() + " - Remastered 2011",
                first.artists())
            .withGenres(first.genres())
            .withDuration(first.duration().orElseThrow());
    float[] row = rows.getOrDefault(first.id(), new float[FEATURES.size()]);
    songs.add(edition);
    rows.put(edition.id(), row.clone());
  }

  /** The songs. */
  public Catalog catalog() {
    return catalog;
  }

  /** Their features, seven numbers from 0 to 1, named like Spotify's. */
  public FeatureExtractor features() {
    return features;
  }

  private record Rows(Map<TrackId, float[]> rows) implements FeatureExtractor {

    @Override
    public List<String> names() {
      return FEATURES;
    }

    @Override
    public float[] extract(Track track) {
      float[] row = rows.get(track.id());
      if (row != null) {
        return row.clone();
      }
      float[] unknown = new float[FEATURES.size()];
      Arrays.fill(unknown, Float.NaN);
      return unknown;
    }
  }
}
