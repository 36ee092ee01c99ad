package org.songnet.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Track;
import org.songnet.playlist.Playlist;
import org.songnet.playlist.PlaylistEntry;

/** Shows playlists to people and to machines. */
final class PlaylistText {

  private PlaylistText() {}

  /** Prints every song, and below it the reason why it is there. */
  static void print(PrintStream out, Playlist playlist) {
    out.println(playlist.title());
    for (int i = 0; i < playlist.entries().size(); i++) {
      PlaylistEntry entry = playlist.entries().get(i);
      out.println("%3d  %s".formatted(i + 1, Track.label(entry.track())));
      if (!entry.why().isEmpty()) {
        out.println("       " + entry.why());
      }
    }
    out.println(
        "%s songs, about %s".formatted(playlist.entries().size(), minutes(playlist.duration())));
    playlist.endedEarly().ifPresent(why -> out.println("Shorter than asked for: " + why));
  }

  private static String minutes(Duration duration) {
    long minutes = Math.max(1, (duration.toSeconds() + 30) / 60);
    return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
  }

  /** The playlist as a document. */
  static Map<String, Object> document(Playlist playlist) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", playlist.title());
    document.put("seconds", playlist.duration().toSeconds());
    playlist.endedEarly().ifPresent(why -> document.put("endedEarly", why));
    List<Map<String, Object>> songs = new ArrayList<>();
    for (PlaylistEntry entry : playlist.entries()) {
      Map<String, Object> song = new LinkedHashMap<>();
      song.put("id", entry.track().id().value());
      song.put("title", entry.track().title());
      song.put("artists", entry.track().artists());
      entry.track().duration().ifPresent(time -> song.put("durationMillis", time.toMillis()));
      song.put("seed", entry.isSeed());
      entry.score().ifPresent(score -> song.put("score", score));
      entry.rank().ifPresent(rank -> song.put("rank", rank));
      song.put("why", entry.why());
      songs.add(song);
    }
    document.put("songs", songs);
    return document;
  }
}
