package org.songnet.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the playlists are called at Spotify where candidates wait and answers are given. */
final class CandidatePlaylistNames {

  @Option(
      names = "--candidates",
      paramLabel = "NAME",
      description = "The playlist of songs to be answered (default: data_candidates).")
  String candidates = "data_candidates";

  @Option(
      names = "--likes",
      paramLabel = "NAME",
      description = "The playlist of songs the listener likes (default: data_1).")
  String likes = "data_1";

  @Option(
      names = "--dislikes",
      paramLabel = "NAME",
      description = "The playlist of songs the listener does not like (default: data_0).")
  String dislikes = "data_0";

  /** All of them. */
  Set<String> all() {
    return new TreeSet<>(List.of(candidates, likes, dislikes));
  }

  /** Refuses names that cannot be told apart. */
  void check(CommandSpec spec) {
    List<String> names = List.of(candidates, likes, dislikes);
    if (all().size() < names.size() || names.stream().anyMatch(String::isBlank)) {
      throw new ParameterException(
          spec.commandLine(),
          "--candidates, --likes and --dislikes must name three playlists: " + names);
    }
  }
}
