package org.songnet.features;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.songnet.ReleaseDate;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** Songs for tests. */
final class Songs {

  private static final List<String> WORDS =
      List.of("love", "night", "river", "fire", "dance", "stone", "blue", "heart", "moon", "road");
  private static final List<String> GENRES = List.of("rock", "pop", "indie pop", "jazz");

  private Songs() {}

  /** A song of which everything is known. */
  static final TrackRecord FULL =
      Track.of("full", "Heroes - 2017 Remaster", "David Bowie")
          .withAlbum("Heroes")
          .withReleased(ReleaseDate.parse("1977-10-14"))
          .withDuration(Duration.ofMillis(371_500))
          .withExplicit(false)
          .withPopularity(63)
          .withGenres(List.of("art rock"));

  /** Made-up songs; every third has no album, every fifth no genre. */
  static List<TrackRecord> some(int count) {
    List<TrackRecord> songs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String title = WORDS.get(i % 10) + " " + WORDS.get(i / 10 % 10) + " " + i % 7;
      TrackRecord song =
          TrackRecord.of(new TrackId("song" + i), title, List.of(WORDS.get(i % 9) + " band"))
              .withDuration(Duration.ofSeconds(120 + i % 100))
              .withPopularity(i % 50)
              .withExplicit(i % 4 == 0)
              .withReleased(ReleaseDate.parse(String.valueOf(1960 + i % 60)));
      song = i % 3 == 0 ? song : song.withAlbum(i % 2 == 0 ? title : WORDS.get(i % 6) + " album");
      songs.add(i % 5 == 0 ? song : song.withGenres(List.of(GENRES.get(i % 4))));
    }
    return songs;
  }
}
