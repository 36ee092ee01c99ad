package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Reads the saved tracks of Spotify's account data; a row is a track. */
final class SpotifyLibraryReader implements FormatReader {

  @Override
  public Optional<FileKind> recognise(FileHead head) {
    Set<String> keys = head.jsonKeys();
    boolean withTracks = keys.contains(".tracks[].uri") && keys.contains(".tracks[].track");
    boolean empty = head.name().equals("YourLibrary.json") && keys.contains(".tracks");
    return withTracks || empty ? Optional.of(FileKind.SPOTIFY_LIBRARY) : Optional.empty();
  }

  @Override
  public void read(FileKind kind, InputStream in, ImportSink sink) throws IOException {
    SpotifyTrackObject track = new SpotifyTrackObject();
    JsonInput.read(
        in,
        sink,
        parser ->
            JsonInput.forEachObject("tracks", parser, sink, row -> readTrack(row, sink, track)));
  }

  private static void readTrack(JsonParser parser, ImportSink sink, SpotifyTrackObject track)
      throws IOException {
    track.read(parser);
    SkipReason reason = track.whyNot();
    if (reason == null) {
      sink.saved(track.record());
    } else {
      sink.skip(reason);
    }
  }
}
