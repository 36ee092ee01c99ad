package org.songnet.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.Explanation;
import org.songnet.Explanation.HeardTrack;
import org.songnet.Explanation.Named;
import org.songnet.Explanation.OtherListener;
import org.songnet.Explanation.PastSession;
import org.songnet.Explanation.Source;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;

/** Shows scored songs, with their reasons where there are some, to people and to machines. */
final class SongList {

  private static final int REASONS = 3;

  private final Catalog catalog;
  private final List<String> lines = new ArrayList<>();
  private final List<Map<String, Object>> songs = new ArrayList<>();

  SongList(Catalog catalog) {
    this.catalog = catalog;
  }

  void add(ScoredTrack scored) {
    Track track = track(scored.track());
    lines.add("%3d  %s".formatted(songs.size() + 1, Track.label(track)));
    Map<String, Object> song = new LinkedHashMap<>();
    song.put("id", track.id().value());
    song.put("title", track.title());
    song.put("artists", track.artists());
    song.put("score", scored.score());
    songs.add(song);
  }

  /** Adds a song with what speaks for it, the strongest reasons in the text, all for machines. */
  void add(ScoredTrack scored, Explanation explanation) {
    add(scored);
    List<Map<String, Object>> why = new ArrayList<>();
    for (Explanation.Part part : explanation.parts()) {
      String reason = reason(part.source());
      if (why.size() < REASONS) {
        lines.add("       %s  %s".formatted(amount(part.amount()), reason));
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("amount", part.amount());
      entry.put("reason", reason);
      why.add(entry);
    }
    int more = explanation.parts().size() - REASONS;
    if (more > 0) {
      double shown =
          explanation.parts().stream().limit(REASONS).mapToDouble(Explanation.Part::amount).sum();
      lines.add(
          "       %s  %s more"
              .formatted(amount(explanation.score() - shown), TextTable.count(more)));
    }
    songs.get(songs.size() - 1).put("why", why);
  }

  private static String amount(double amount) {
    return String.format(Locale.ROOT, "%+8.4f", amount);
  }

  private String reason(Source source) {
    if (source instanceof HeardTrack heard) {
      return "you heard " + Track.label(track(heard.track()));
    } else if (source instanceof OtherListener other) {
      return "listener " + other.user() + " is like you";
    } else if (source instanceof PastSession past) {
      return "a session of " + past.user() + " is like yours";
    }
    return ((Named) source).name();
  }

  private Track track(TrackId id) {
    return catalog.track(catalog.indexOf(id).orElseThrow());
  }

  void print(PrintStream out) {
    lines.forEach(out::println);
  }

  List<Map<String, Object>> document() {
    return songs;
  }
}
