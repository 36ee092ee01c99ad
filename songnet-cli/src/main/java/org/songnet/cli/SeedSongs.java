package org.songnet.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.playlist.Resolution;
import org.songnet.playlist.Resolution.Ambiguous;
import org.songnet.playlist.Resolution.Candidate;
import org.songnet.playlist.Resolution.Found;
import org.songnet.playlist.Resolution.NotFound;
import org.songnet.playlist.TrackResolver;

/** Finds the songs that a person names, and asks back where a name may mean several. */
final class SeedSongs {

  private final Terminal terminal;
  private final TrackResolver resolver;

  SeedSongs(Terminal terminal, Catalog catalog) {
    this.terminal = terminal;
    this.resolver = TrackResolver.over(catalog);
  }

  /**
   * The songs in the order named.
   *
   * @throws CommandFailure if one is not found, or may be several and nobody is there to ask
   */
  List<TrackId> find(List<String> texts) throws IOException, CommandFailure {
    List<TrackId> songs = new ArrayList<>();
    for (String text : texts) {
      songs.add(find(text).id());
    }
    return songs;
  }

  private Track find(String text) throws IOException, CommandFailure {
    Resolution resolution = resolver.resolve(text);
    if (resolution instanceof Found found) {
      return found.track();
    }
    if (resolution instanceof Ambiguous several) {
      return choose(text, several.candidates());
    }
    List<Candidate> near = ((NotFound) resolution).suggestions();
    throw new CommandFailure(
        near.isEmpty()
            ? "the model knows no song like '" + text + "'"
            : "the model knows no song '" + text + "'; the nearest are" + list(near));
  }

  private Track choose(String text, List<Candidate> candidates) throws IOException, CommandFailure {
    if (!terminal.canAsk()) {
      throw new CommandFailure(
          "'"
              + text
              + "' may be any of these, name one by 'title - artist' or by its id:"
              + list(candidates));
    }
    terminal.note("'" + text + "' may be");
    for (int i = 0; i < candidates.size(); i++) {
      terminal.note("%3d  %s".formatted(i + 1, Track.label(candidates.get(i).track())));
    }
    while (true) {
      Optional<String> answer =
          terminal.ask("Which one? 1 to " + candidates.size() + ", or q to give up: ");
      if (answer.isEmpty() || answer.get().toLowerCase(Locale.ROOT).startsWith("q")) {
        throw new CommandFailure("'" + text + "' may be several songs, and none was chosen");
      }
      for (int i = 0; i < candidates.size(); i++) {
        if (answer.get().equals(Integer.toString(i + 1))) {
          return candidates.get(i).track();
        }
      }
    }
  }

  private static String list(List<Candidate> candidates) {
    return candidates.stream()
        .map(Candidate::track)
        .map(track -> "\n  " + Track.label(track) + "  (" + track.id() + ")")
        .collect(Collectors.joining());
  }
}
