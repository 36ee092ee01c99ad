package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.songnet.Recommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.spi.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet similar}: songs like a song, by what listeners did with them. */
@Command(
    name = "similar",
    description = "Finds songs like a song, by who listens to them.",
    customSynopsis = "songnet similar --model FILE --track SONG [--k N] [--json]",
    footer = "  songnet similar --model taste.songnet --track 'Heroes - David Bowie'")
final class SimilarCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      required = true,
      description = "A trained model that can: item-knn, ials, ease …")
  @SuppressWarnings("NullAway.Init")
  private Path model;

  @Option(
      names = "--track",
      paramLabel = "SONG",
      required = true,
      description = "'title - artist', a title, or an id. Small errors are forgiven.")
  private String track = "";

  @Option(names = "--k", paramLabel = "N", description = "How many songs (default: 10).")
  private int k = 10;

  @Option(names = "--json", description = "Print the songs as one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;

  SimilarCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    if (k < 1) {
      throw new ParameterException(spec.commandLine(), "--k must be positive: " + k);
    }
    try (Recommender recommender = ModelStore.load(model)) {
      if (!(recommender instanceof SimilarTracks similar)) {
        throw new CommandFailure(
            "a '%s' model does not compare songs; train one that does, such as item-knn"
                .formatted(recommender.info().name()));
      }
      TrackId song = new SeedSongs(terminal, recommender.catalog()).find(List.of(track)).get(0);
      SongList list = new SongList(recommender.catalog());
      similar.similarTo(song, k).forEach(list::add);
      if (json) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("track", song.value());
        document.put("songs", list.document());
        Json.print(terminal, document);
      } else {
        list.print(terminal.out());
      }
    }
    return ExitCode.OK;
  }
}
