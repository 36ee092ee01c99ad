package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.Capability;
import org.songnet.ExplainingRecommender;
import org.songnet.ListenerMemory;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.Session;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.data.ListeningHistory;
import org.songnet.spi.ModelStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet recommend}: songs for a listener, or to go on with. */
@Command(
    name = "recommend",
    description = {
      "Recommends songs: to a listener the model knows, to one by their listening history, or after"
          + " some songs.",
      "",
      "A model that follows sessions goes on from the last session of a history, every other one"
          + " reads all of it. What the listener has heard is left out, unless --heard is given."
    },
    customSynopsis = {
      "songnet recommend --model FILE (--user USER | --history PATH... | --library [FILE]",
      "                         | --after SONG...) [--k N] [--explain] [--heard] [--json]"
    },
    footer = {
      "  songnet recommend --model taste.songnet --user ann --k 20",
      "  songnet recommend --model taste.songnet --history my_spotify_data.zip --explain"
    })
final class RecommendCommand implements Callable<Integer> {

  @Option(names = "--model", paramLabel = "FILE", required = true, description = "A trained model.")
  @SuppressWarnings("NullAway.Init")
  private Path model;

  @ArgGroup(multiplicity = "1")
  private Evidence evidence = new Evidence();

  /** One of these must be given. */
  static final class Evidence {
    @Option(
        names = "--user",
        paramLabel = "USER",
        description = "A listener of the data the model was trained on.")
    private @Nullable String user;

    @Option(
        names = "--history",
        paramLabel = "PATH",
        arity = "1..*",
        description = "Listening histories of one listener: zip archives, folders or files.")
    private List<Path> history = List.of();

    @Option(
        names = "--library",
        paramLabel = "FILE",
        arity = "0..1",
        fallbackValue = LibraryFile.USUAL,
        converter = LibraryFile.class,
        description = "The library of one listener.")
    private @Nullable Path library;

    @Option(
        names = "--after",
        paramLabel = "SONG",
        arity = "1..*",
        description = "Songs just heard: 'title - artist', a title, or an id.")
    private List<String> songs = List.of();

    List<Path> history() {
      return library == null ? history : List.of(library);
    }
  }

  @Option(names = "--k", paramLabel = "N", description = "How many songs (default: 10).")
  private int k = 10;

  @Option(names = "--explain", description = "Say why, song by song, where the model can.")
  private boolean explain;

  @Option(names = "--heard", description = "Songs the listener has heard may be recommended, too.")
  private boolean heard;

  @Option(names = "--json", description = "Print the songs as one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final Listening listening;

  RecommendCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.listening = new Listening(terminal, cancelled);
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    if (k < 1) {
      throw new ParameterException(spec.commandLine(), "--k must be positive: " + k);
    }
    try (Recommender recommender = ModelStore.load(model)) {
      if (explain && !recommender.info().can(Capability.EXPLAIN)) {
        throw new CommandFailure(
            "a '%s' model cannot explain; leave --explain out"
                .formatted(recommender.info().name()));
      }
      RecommendationRequest request = request(recommender).top(k);
      tell(recommender, request, recommender.recommend(request));
    }
    return ExitCode.OK;
  }

  private RecommendationRequest request(Recommender recommender)
      throws IOException, CommandFailure {
    if (evidence.user != null) {
      return forUser(recommender, new UserId(evidence.user));
    }
    if (!evidence.history().isEmpty()) {
      return afterHistory(recommender, listening.history(evidence.history()));
    }
    RecommendationRequest after =
        RecommendationRequest.after(
            new SeedSongs(terminal, recommender.catalog()).find(evidence.songs));
    return heard ? after : after.withoutRepeats();
  }

  private RecommendationRequest forUser(Recommender recommender, UserId user)
      throws CommandFailure {
    if (!recommender.info().can(Capability.KNOWN_USER)) {
      throw new CommandFailure(
          "a '%s' model knows no listeners; use --history or --after instead of --user"
              .formatted(recommender.info().name()));
    }
    RecommendationRequest request = RecommendationRequest.forUser(user);
    if (recommender instanceof ListenerMemory memory) {
      Set<TrackId> known = memory.heardBy(user);
      if (known.isEmpty()) {
        throw new CommandFailure(
            "the model does not know a listener '%s'; use --history for a new one"
                .formatted(user.value()));
      }
      return heard ? request : request.excluding(known);
    }
    return request;
  }

  private RecommendationRequest afterHistory(Recommender recommender, ListeningHistory history)
      throws CommandFailure {
    List<TrackId> all = Listening.heard(history);
    List<TrackId> session = all;
    if (recommender.info().can(Capability.SESSION)) {
      List<Session> sessions = Listening.heardSessions(history);
      session = sessions.isEmpty() ? all : sessions.get(sessions.size() - 1).tracks();
    }
    if (session.stream().noneMatch(track -> recommender.catalog().indexOf(track).isPresent())) {
      throw new CommandFailure(
          "%s: the model knows none of these songs; train it on data that has them"
              .formatted(evidence.history()));
    }
    RecommendationRequest request = RecommendationRequest.after(session);
    return heard ? request : request.excluding(Set.copyOf(all));
  }

  private void tell(
      Recommender recommender, RecommendationRequest request, List<ScoredTrack> songs) {
    SongList list = new SongList(recommender.catalog());
    for (ScoredTrack song : songs) {
      if (explain && recommender instanceof ExplainingRecommender explaining) {
        list.add(song, explaining.explain(request, song.track()));
      } else {
        list.add(song);
      }
    }
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("model", recommender.info().name());
      document.put("songs", list.document());
      Json.print(terminal, document);
    } else {
      list.print(terminal.out());
    }
  }
}
