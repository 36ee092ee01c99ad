package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.Recommender;
import org.songnet.TrackId;
import org.songnet.playlist.Playlist;
import org.songnet.playlist.PlaylistGenerator;
import org.songnet.playlist.PlaylistLength;
import org.songnet.playlist.PlaylistOptions;
import org.songnet.playlist.PlaylistRequest;
import org.songnet.playlist.PlaylistWriter;
import org.songnet.spi.ModelStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code songnet playlist}: goes on from a few first songs. */
@Command(
    name = "playlist",
    description = "Makes a playlist that goes on from a few first songs.",
    customSynopsis = "songnet playlist --model FILE --seed SONG... [--out FILE]... [OPTIONS]",
    footer = {
      "  songnet playlist --model my.songnet --seed 'Clair de lune' --out evening.m3u8",
      "  songnet playlist --model my.songnet --seed 'Halo - Beyoncé' 'Crazy in Love' \\",
      "      --duration 1h --temperature 0.8 --artist-spacing 3 --out party.jspf party.csv"
    })
final class PlaylistCommand implements Callable<Integer> {

  @Option(names = "--model", paramLabel = "FILE", required = true, description = "A trained model.")
  @SuppressWarnings("NullAway.Init")
  private Path model;

  @Option(
      names = "--seed",
      paramLabel = "SONG",
      arity = "1..*",
      required = true,
      description = "First songs: 'title - artist', a title, or an id. Small errors are forgiven.")
  private List<String> seeds = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      arity = "1..*",
      description = "Where to write it: names that end in .m3u8, .jspf or .csv.")
  private List<Path> out = List.of();

  @ArgGroup private Length length = new Length();

  /** One of the two may be given. */
  static final class Length {
    @Option(names = "--length", paramLabel = "N", description = "How many songs (default: 20).")
    private @Nullable Integer songs;

    @Option(
        names = "--duration",
        paramLabel = "TIME",
        converter = DurationConverter.class,
        description = "How long it shall play, such as 1h or 90min.")
    private @Nullable Duration duration;

    PlaylistLength wanted() {
      if (duration != null) {
        return new PlaylistLength.Time(duration);
      }
      return new PlaylistLength.Songs(songs == null ? 20 : songs);
    }
  }

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "0 takes the best song each time (default), 1 draws by probability.")
  private double temperature;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description = "Where drawing starts; another number, another playlist (default: 1).")
  private long randomSeed = 1;

  @Option(
      names = "--artist-spacing",
      paramLabel = "N",
      description = "At least so many songs between two of one artist (default: 0).")
  private int artistSpacing;

  @Option(
      names = "--exclude-heard",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Leave out every song of these listening histories that was heard out.")
  private List<Path> excludeHeard = List.of();

  @Option(
      names = "--library",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = LibraryFile.USUAL,
      converter = LibraryFile.class,
      description = "Leave out every song that the library says was heard out.")
  private @Nullable Path library;

  @Option(names = "--title", paramLabel = "TEXT", description = "What the playlist is called.")
  private String title = "songnet playlist";

  @Option(names = "--json", description = "Print the playlist as one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final Listening listening;

  PlaylistCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.listening = new Listening(terminal, cancelled);
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    PlaylistRequest request = request();
    for (Path file : out) {
      OutputFiles.check(file);
    }
    try (Recommender recommender = ModelStore.load(model)) {
      Playlist playlist =
          PlaylistGenerator.over(recommender)
              .generate(
                  request
                      .withSeeds(new SeedSongs(terminal, recommender.catalog()).find(seeds))
                      .excluding(heard()))
              .withTitle(title);
      for (Path file : out) {
        PlaylistWriter.forFile(file).write(playlist, file);
      }
      tell(playlist);
    }
    return ExitCode.OK;
  }

  /** What is wanted, as far as the options alone say; checked before anything is loaded. */
  private PlaylistRequest request() {
    try {
      out.forEach(PlaylistWriter::forFile);
      return PlaylistRequest.after()
          .withLength(length.wanted())
          .withOptions(
              PlaylistOptions.defaults()
                  .withTemperature(temperature)
                  .withSeed(randomSeed)
                  .withArtistSpacing(artistSpacing));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Set<TrackId> heard() throws IOException, CommandFailure {
    Set<TrackId> heard = new HashSet<>();
    if (!excludeHeard.isEmpty()) {
      heard.addAll(Listening.heard(listening.history(excludeHeard)));
    }
    if (library != null) {
      heard.addAll(Listening.heard(listening.history(List.of(library))));
    }
    return heard;
  }

  private void tell(Playlist playlist) {
    if (json) {
      Map<String, Object> document = PlaylistText.document(playlist);
      document.put("files", out.stream().map(Path::toString).toList());
      Json.print(terminal, document);
    } else {
      PlaylistText.print(terminal.out(), playlist);
      out.forEach(file -> terminal.out().println("Wrote " + file));
    }
  }

  /** Reads {@code 1h30m}. */
  static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Durations.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
