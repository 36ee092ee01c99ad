package org.songnet.playlist;

import org.songnet.Track;

/** Writes extended M3U. */
final class M3u8Writer implements PlaylistWriter {

  @Override
  public String toText(Playlist playlist) {
    StringBuilder out = new StringBuilder("#EXTM3U\n");
    out.append("#PLAYLIST:").append(PlainText.onOneLine(playlist.title())).append('\n');
    for (Track track : playlist.tracks()) {
      out.append("#EXTINF:").append(seconds(track)).append(',').append(label(track)).append('\n');
      out.append(PlainText.asLocation(track.id().value())).append('\n');
    }
    return PlainText.withoutBrokenSurrogates(out.toString());
  }

  /** Whole seconds, rounded; −1 is how the format says that they are not known. */
  private static long seconds(Track track) {
    return Playlist.knownDuration(track)
        .map(duration -> duration.plusMillis(500).toSeconds())
        .orElse(-1L);
  }

  private static String label(Track track) {
    String artists = PlainText.onOneLine(String.join(", ", track.artists()));
    String title = PlainText.onOneLine(track.title());
    return artists.isEmpty() ? title : artists + " - " + title;
  }
}
