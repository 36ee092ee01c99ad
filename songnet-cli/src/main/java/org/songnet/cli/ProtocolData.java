package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.songnet.Interactions;
import org.songnet.Session;
import org.songnet.data.DataFormatException;
import org.songnet.data.ImportReport;
import org.songnet.data.ListeningHistory;
import org.songnet.data.PlaylistCollection;
import org.songnet.data.SessionizerConfig;
import org.songnet.data.benchmark.Benchmark;
import org.songnet.data.benchmark.BenchmarkForm;
import org.songnet.data.benchmark.BenchmarkReader;
import org.songnet.data.benchmark.FixedSplit;
import org.songnet.eval.SessionSplits;
import org.songnet.eval.Split;
import org.songnet.eval.UserSplits;

/** Reads data as a protocol wants it, and splits it. */
final class ProtocolData {

  /** Of five playlists the last is for the test; of the other four the last for tuning. */
  private static final int PLAYLISTS = 5;

  private static final int SHORTEST = 2;

  private final Terminal terminal;
  private final Listening listening;
  private final SplitOptions options;

  ProtocolData(Terminal terminal, BooleanSupplier cancelled, SplitOptions options) {
    this.terminal = terminal;
    this.listening = new Listening(terminal, cancelled);
    this.options = options;
  }

  /**
   * The split with the test.
   *
   * <p>Protocols of sessions train on all that is not in the test, as publications do; their split
   * has no validation part.
   *
   * @throws CommandFailure if the data does not fit the protocol
   */
  Split split() throws IOException, CommandFailure {
    if (!Files.exists(options.data)) {
      throw new NoSuchFileException(options.data.toString());
    }
    Protocol protocol = options.protocol();
    try {
      return switch (protocol) {
        case FIXED_SPLIT -> fixed();
        case LEAVE_LAST_OUT -> UserSplits.leaveLastOut(userEvents());
        case RANDOM_SPLIT ->
            UserSplits.random(
                userEvents(), options.validationShare, options.testShare, options.seed);
        case TIME_SPLIT ->
            UserSplits.byTime(userEvents(), options.validationShare, options.testShare);
        case PLAYLIST_SPLIT -> playlists();
        case NEXT_ITEM -> sessions(sessions());
      };
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          options.data + " cannot be split by " + protocol + ": " + e.getMessage());
    }
  }

  /**
   * The split to tune by: of what is not in the test, a part to train on and a part to measure.
   *
   * @throws CommandFailure if the data does not fit the protocol, or has no part for that
   */
  Split tuningSplit() throws IOException, CommandFailure {
    Split split = split();
    if (split.validation().isPresent()) {
      return split.forTuning();
    }
    if (!options.protocol().isOfSessions()) {
      throw new CommandFailure(
          options.data
              + ": no validation part to tune by;"
              + " add valid.txt, or give --validation-share more");
    }
    return split.withValidation(this::sessions).forTuning();
  }

  private Split fixed() throws IOException {
    FixedSplit parts =
        listening.withBar(listener -> reader().withListener(listener).fixedSplit(options.data));
    tell(parts.report());
    return new Split(parts.training(), parts.validation(), parts.test(), 0);
  }

  private static BenchmarkReader reader() {
    return BenchmarkReader.standard();
  }

  private void tell(ImportReport report) {
    report.files().stream()
        .filter(file -> file.remark() != null)
        .forEach(file -> terminal.note(file.file() + ": " + file.remark()));
    if (report.duplicates() > 0) {
      terminal.note(TextTable.count(report.duplicates()) + " duplicates left out");
    }
  }

  /** All events of each user. */
  private Interactions userEvents() throws IOException, CommandFailure {
    return benchmarkForm().isPresent() ? benchmark(reader()) : listens();
  }

  /** Sessions, and playlists where there are no others. */
  private Interactions sessions() throws IOException, CommandFailure {
    Duration silence = SessionizerConfig.defaults().limit();
    return benchmarkForm().isPresent() ? benchmark(reader().withSilence(silence)) : listens();
  }

  private Optional<BenchmarkForm> benchmarkForm() throws IOException, CommandFailure {
    Optional<BenchmarkForm> form = reader().recognise(options.data);
    if (form.equals(Optional.of(BenchmarkForm.SPLIT_FOLDER))) {
      throw new CommandFailure(
          options.data + ": this data is split already; evaluate it with --protocol fixed-split");
    }
    return form;
  }

  private Interactions benchmark(BenchmarkReader reader) throws IOException {
    Benchmark benchmark =
        listening.withBar(listener -> reader.withListener(listener).read(options.data));
    tell(benchmark.report());
    return benchmark.interactions();
  }

  /** A history where there is one, else playlists. */
  private Interactions listens() throws IOException, CommandFailure {
    List<Path> paths = List.of(options.data);
    try {
      ListeningHistory history = listening.possiblyEmpty(paths);
      if (history.size() > 0) {
        List<Session> sessions = Listening.heardSessions(history);
        return Interactions.of(history.catalog(), sessions);
      }
    } catch (DataFormatException e) {
      terminal.note("no listening history: " + e.reason() + "; reading it as playlists");
    }
    return listening.playlists(paths).interactions(SHORTEST);
  }

  /** By the index among all playlists, those too short for a prediction included. */
  private Split playlists() throws IOException {
    PlaylistCollection playlists = listening.playlists(List.of(options.data));
    return new Split(
        playlists.interactions(
            index -> index % PLAYLISTS != PLAYLISTS - 1 && playlists.length(index) >= SHORTEST),
        playlists.interactions(
            index -> index % PLAYLISTS == PLAYLISTS - 1 && playlists.length(index) >= SHORTEST),
        0);
  }

  private Split sessions(Interactions all) {
    return all.hasTimes()
        ? SessionSplits.lastByTime(all, options.testShare)
        : SessionSplits.modulo(all, PLAYLISTS, PLAYLISTS - 1);
  }
}
