package org.songnet.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

/** Small interactions with a known structure that a model of the right kind must recover. */
public final class PlantedData {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private PlantedData() {}

  /** Tracks {@code t00}, {@code t01} …; the title of each is its number. */
  public static Catalog catalog(int size) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      tracks.add(
          Track.of("t%02d".formatted(i), Integer.toString(i), "artist " + i % 7)
              .withDuration(Duration.ofMinutes(3)));
    }
    return Catalog.of(tracks);
  }

  /**
   * Sessions that walk around a ring: every track is followed by the next, the last by the first.
   *
   * @param tracks tracks on the ring
   * @param sessions sessions, each of another user, starting anywhere
   * @param length tracks of a session
   */
  public static Interactions ring(int tracks, int sessions, int length, long seed) {
    Random random = new Random(seed);
    List<int[]> walks = new ArrayList<>();
    for (int s = 0; s < sessions; s++) {
      int start = random.nextInt(tracks);
      int[] walk = new int[length];
      for (int i = 0; i < length; i++) {
        walk[i] = (start + i) % tracks;
      }
      walks.add(walk);
    }
    return timed(catalog(tracks), walks);
  }

  /**
   * Sessions that stay within one genre; track {@code i} is of genre {@code i % genres}.
   *
   * @param tracks tracks, all genres together
   * @param sessions sessions, each of another user
   * @param length tracks of a session, drawn without repeats
   */
  public static Interactions genres(int tracks, int genres, int sessions, int length, long seed) {
    Random random = new Random(seed);
    List<int[]> walks = new ArrayList<>();
    for (int s = 0; s < sessions; s++) {
      int genre = s % genres;
      List<Integer> ofGenre = new ArrayList<>();
      for (int track = genre; track < tracks; track += genres) {
        ofGenre.add(track);
      }
      Collections.shuffle(ofGenre, random);
      walks.add(ofGenre.subList(0, length).stream().mapToInt(Integer::intValue).toArray());
    }
    return timed(catalog(tracks), walks);
  }

  /**
   * Each user has heard most tracks of one colour of a checkerboard: even users even tracks, odd
   * users odd tracks, every track missed by some.
   */
  public static Interactions checkerboard(int tracks, int users) {
    List<int[]> walks = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      List<Integer> heard = new ArrayList<>();
      for (int track = user % 2; track < tracks; track += 2) {
        if ((track / 2 + user / 2) % 5 != 0) {
          heard.add(track);
        }
      }
      walks.add(heard.stream().mapToInt(Integer::intValue).toArray());
    }
    return timed(catalog(tracks), walks);
  }

  private static Interactions timed(Catalog catalog, List<int[]> walks) {
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int s = 0; s < walks.size(); s++) {
      UserId user = new UserId("user" + s);
      List<Listen> listens = new ArrayList<>();
      Instant end = START.plus(Duration.ofHours(s));
      for (int track : walks.get(s)) {
        TrackId id = catalog.track(track).id();
        end = end.plus(Duration.ofMinutes(3));
        listens.add(new Listen(user, id, end, Duration.ofMinutes(3), Skip.NO));
      }
      builder.add(Session.of(listens));
    }
    return builder.build();
  }
}
