package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.store.Candidate;
import org.songnet.store.Library;
import org.songnet.taste.TasteConfig;
import org.songnet.taste.TasteData;
import org.songnet.taste.TasteJournal;
import org.songnet.taste.TasteLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet candidates next}: fills the list of candidates. */
@Command(
    name = "next",
    description = {
      "Proposes songs that were never heard, and keeps the list for 'candidates label'.",
      "",
      "Most are the most likely liked; a fifth is asked for what the answers teach. No genre gets"
          + " more than twice its share of what was heard, no artist more than two songs."
    },
    footer = {
      "  songnet candidates next --pool tracks.csv radio-playlists/",
      "  songnet candidates next -n 50 --model ials.songnet"
    })
final class CandidatesNextCommand implements Callable<Integer> {

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private ListenerOption listener = new ListenerOption();

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      description = "How many songs (default: 30).")
  private int count = 30;

  @Option(
      names = "--pool",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Songs to choose from, kept in the library: tables of tracks with features, playlists of"
              + " any kind, folders of them.")
  private List<Path> pools = List.of();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Trained models whose opinions count, too.")
  private List<Path> models = List.of();

  @Option(
      names = "--explore",
      paramLabel = "SHARE",
      description = "Which share is asked for what the answers teach (default: 0.2).")
  private double explore = TasteConfig.defaults().explorationShare();

  @Option(names = "--json", description = "Print the songs as one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  CandidatesNextCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    if (count < 1) {
      throw new ParameterException(spec.commandLine(), "--count must be positive: " + count);
    }
    if (!(explore >= 0 && explore <= 1)) {
      throw new ParameterException(spec.commandLine(), "--explore must be from 0 to 1: " + explore);
    }
    try (Library open = library.write()) {
      TasteLibrary taste = new TasteLibrary(open, terminal, cancelled);
      taste.addPools(pools);
      TasteData data = taste.data(listener.id(), models);
      TasteLoop loop =
          TasteLoop.open(
              data,
              TasteJournal.of(open, listener.id()),
              TasteConfig.defaults().withExplorationShare(explore));
      tell(data, loop.next(count));
    }
    return ExitCode.OK;
  }

  private void tell(TasteData data, List<Candidate> list) throws CommandFailure {
    terminal.note(data.pool().toString());
    if (list.isEmpty()) {
      throw new CommandFailure("there is nothing left to propose; add songs with --pool");
    }
    if (json) {
      Json.print(terminal, document(data, list));
      return;
    }
    Catalog catalog = data.pool().catalog();
    int number = 0;
    for (Candidate candidate : list) {
      Track track = catalog.track(catalog.requireIndex(candidate.track()));
      terminal
          .out()
          .printf(
              "%3d  %s%n       %.0f%%, %s%n",
              ++number, Track.label(track), 100 * candidate.score(), candidate.reason());
    }
  }

  private static Map<String, Object> document(TasteData data, List<Candidate> list) {
    Catalog catalog = data.pool().catalog();
    List<Map<String, Object>> songs = new ArrayList<>();
    for (Candidate candidate : list) {
      Track track = catalog.track(catalog.requireIndex(candidate.track()));
      Map<String, Object> song = new LinkedHashMap<>();
      song.put("id", track.id().value());
      song.put("title", track.title());
      song.put("artists", track.artists());
      song.put("probability", candidate.score());
      song.put("exploring", candidate.exploring());
      song.put("why", candidate.reason());
      song.put("from", data.pool().sources(track.id()).stream().sorted().toList());
      songs.add(song);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("round", list.get(0).round());
    document.put("songs", songs);
    return document;
  }
}
