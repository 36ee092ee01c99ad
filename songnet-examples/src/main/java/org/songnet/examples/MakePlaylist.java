package org.songnet.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.songnet.Recommender;
import org.songnet.Track;
import org.songnet.playlist.Playlist;
import org.songnet.playlist.PlaylistEntry;
import org.songnet.playlist.PlaylistGenerator;
import org.songnet.playlist.PlaylistOptions;
import org.songnet.playlist.PlaylistRequest;
import org.songnet.playlist.PlaylistWriter;
import org.songnet.playlist.Resolution;
import org.songnet.playlist.TrackResolver;
import org.songnet.spi.ModelStore;

/**
 * Makes a playlist that goes on from a song: {@code MakePlaylist MODEL "title - artist" FILE.m3u8}.
 */
public final class MakePlaylist {

  private MakePlaylist() {}

  /** Loads the model, finds the song, writes the playlist. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[2]);
    try (Recommender model = ModelStore.load(Path.of(args[0]))) {
      Resolution resolution = TrackResolver.over(model.catalog()).resolve(args[1]);
      if (!(resolution instanceof Resolution.Found found)) {
        System.out.println("Which song is '" + args[1] + "'? " + resolution);
        return;
      }
      PlaylistRequest request =
          PlaylistRequest.after(found.track().id())
              .songs(15)
              .withOptions(PlaylistOptions.defaults().withTemperature(0.5).withArtistSpacing(2));

      Playlist playlist = PlaylistGenerator.over(model).generate(request);
      for (PlaylistEntry entry : playlist.entries()) {
        System.out.println(Track.label(entry.track()) + ": " + entry.why());
      }
      PlaylistWriter.forFile(file).write(playlist, file);
    }
  }
}
