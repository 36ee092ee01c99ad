package org.songnet.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.playlist.Playlist;
import org.songnet.spotify.NewPlaylist;
import org.songnet.spotify.PlaylistPublisher;
import org.songnet.spotify.SpotifyApi;
import org.songnet.spotify.SpotifyIds;
import org.songnet.web.WebListener;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writing a playlist to the account of the listener who is signed in. */
final class ToSpotify {

  @Option(
      names = "--to-spotify",
      paramLabel = "NAME",
      description =
          "Make a private playlist of this name at Spotify too; songs whose ids are none of"
              + " Spotify's are left out.")
  private @Nullable String name;

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  private @Nullable SpotifyApi api;

  /** Checks, before the work that leads to a playlist, that somebody is signed in. */
  void prepare(BooleanSupplier cancelled) throws IOException, CommandFailure {
    if (name != null) {
      api = spotify.connect(cancelled, WebListener.NONE);
    }
  }

  /**
   * Writes the playlist, if that was asked for.
   *
   * @throws CommandFailure if no song of it is known to Spotify
   */
  void write(Playlist playlist, Terminal terminal) throws IOException, CommandFailure {
    if (name == null || api == null) {
      return;
    }
    List<TrackId> songs =
        playlist.entries().stream()
            .map(entry -> entry.track().id())
            .filter(SpotifyIds::isTrack)
            .toList();
    if (songs.isEmpty()) {
      throw new CommandFailure(
          "no song of the playlist has an id of Spotify's, so that there is nothing to write");
    }
    new PlaylistPublisher(api)
        .publish(NewPlaylist.named(name).withDescription("Made by songnet"), songs);
    int leftOut = playlist.entries().size() - songs.size();
    terminal.note(
        "Wrote %d songs to Spotify as '%s'%s"
            .formatted(
                songs.size(),
                name,
                leftOut == 0 ? "" : "; " + leftOut + " have no id of Spotify's"));
  }
}
