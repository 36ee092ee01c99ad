package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.spi.ConfigRecords;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every {@code train} command takes. */
final class TrainingOptions {

  /** One of these must be given. */
  static final class Source {
    @Option(
        names = "--history",
        paramLabel = "PATH",
        arity = "1..*",
        required = true,
        description = "Learn from listening histories: zip archives, folders or files.")
    private List<Path> history = List.of();

    @Option(
        names = "--library",
        paramLabel = "FILE",
        arity = "0..1",
        fallbackValue = LibraryFile.USUAL,
        converter = LibraryFile.class,
        required = true,
        description = "Learn from the listens in the library.")
    private @Nullable Path library;

    @Option(
        names = "--playlists",
        paramLabel = "PATH",
        arity = "1..*",
        required = true,
        description = "Learn from playlists: folders or files, each playlist a listener.")
    List<Path> playlists = List.of();

    /** The library to learn from; empty where something else is named. */
    Optional<Path> library() {
      return Optional.ofNullable(library);
    }

    /** Where to read listens; empty where playlists are to be read. */
    List<Path> history() {
      return library == null ? history : List.of(library);
    }
  }

  @ArgGroup(multiplicity = "1")
  Source source = new Source();

  @Option(
      names = "--i-have-rights-to-train",
      description =
          "Learn also from what 'spotify sync' brought into the library, which Spotify's Developer"
              + " Policy forbids to most (see docs/spotify.md).")
  boolean rightsToTrain;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "Where to write the model; an existing file is replaced.")
  @SuppressWarnings("NullAway.Init")
  Path out;

  @Option(
      names = "--features",
      paramLabel = "CSV",
      description =
          "A table of tracks with audio features, found by id or else by names; plain or gzipped."
              + " Or a library, or just 'library', with what 'library enrich' was told.")
  @Nullable Path features;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of the model, see below; may be given several times.")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings as lines name=value; --set wins over it.")
  private @Nullable Path config;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where random numbers start; the same seed gives the same model.")
  private @Nullable Long seed;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "Keep the state after every epoch, and go on from it if the file exists.")
  @Nullable Path checkpoint;

  @Option(names = "--plot", paramLabel = "SVG", description = "Draw training and validation loss.")
  @Nullable Path plot;

  @Option(names = "--json", description = "Print what was trained as one JSON document.")
  boolean json;

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec command;

  /**
   * Checks that the files can be written in the end, before the work.
   *
   * @throws CommandFailure if the folder of one does not exist
   */
  void check() throws CommandFailure {
    OutputFiles.check(out);
    if (plot != null) {
      OutputFiles.check(plot);
    }
    if (checkpoint != null) {
      OutputFiles.check(checkpoint);
    }
  }

  /** The defaults of a model, changed as the listener wants. */
  <C extends Record> C configure(C defaults) throws IOException {
    Map<String, String> changes = new LinkedHashMap<>();
    if (config != null) {
      changes.putAll(SettingsFile.read(config));
    }
    changes.putAll(settings);
    if (seed != null) {
      changes.put("seed", seed.toString());
    }
    try {
      return ConfigRecords.with(defaults, changes);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
