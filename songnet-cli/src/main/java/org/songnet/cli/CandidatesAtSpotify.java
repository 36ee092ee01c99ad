package org.songnet.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.store.Library;
import org.songnet.web.WebListener;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whose candidates, in which library, on which playlists at Spotify. */
final class CandidatesAtSpotify {

  @Mixin LibraryOption library = new LibraryOption();

  @Mixin private ListenerOption listener = new ListenerOption();

  @Mixin CandidatePlaylistNames names = new CandidatePlaylistNames();

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec command;

  /** Refuses names that cannot be told apart, before anything is opened. */
  void check() {
    names.check(command);
  }

  /** The playlists of the listener who is signed in. */
  CandidatePlaylists playlists(Library open, BooleanSupplier cancelled)
      throws IOException, CommandFailure {
    return new CandidatePlaylists(
        spotify.connect(cancelled, WebListener.NONE),
        open,
        listener.id(),
        names,
        Clock.systemUTC());
  }

  /** What people call a song of the library. */
  static String label(Library open, TrackId song) throws IOException {
    return open.tracks().find(song).map(Track::label).orElse(song.value());
  }
}
