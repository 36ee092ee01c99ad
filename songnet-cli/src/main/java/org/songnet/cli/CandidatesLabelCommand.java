package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.store.Candidate;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code songnet candidates label}: asks about the candidates one by one. */
@Command(
    name = "label",
    description = {
      "Shows the candidates one by one and takes like, dislike, skip, back or quit.",
      "",
      "Every answer is saved at once; what is not answered is asked the next time. With --liked or"
          + " --disliked nothing is asked: the songs of those playlists are the answers."
    },
    footer = {
      "  songnet candidates label",
      "  songnet candidates label --liked keepers.m3u8 --disliked nevermore.csv"
    })
final class CandidatesLabelCommand implements Callable<Integer> {

  private static final String QUESTION = "like (l), dislike (d), skip (s), back (b), quit (q): ";
  private static final String SPOTIFY = "spotify:track:";

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private ListenerOption listener = new ListenerOption();

  @Option(
      names = "--liked",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Playlists of songs the listener likes.")
  private List<Path> liked = List.of();

  @Option(
      names = "--disliked",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Playlists of songs the listener does not like.")
  private List<Path> disliked = List.of();

  private final Terminal terminal;
  private final Listening listening;

  CandidatesLabelCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.listening = new Listening(terminal, cancelled);
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    try (Library open = library.write()) {
      if (liked.isEmpty() && disliked.isEmpty()) {
        ask(open);
      } else {
        takeFromFiles(open);
      }
    }
    return ExitCode.OK;
  }

  private void takeFromFiles(Library open) throws IOException {
    List<Label> labels = new ArrayList<>();
    addLabels(open, liked, Verdict.LIKE, labels);
    addLabels(open, disliked, Verdict.DISLIKE, labels);
    open.labels().addAll(labels);
    terminal.out().println(TextTable.count(labels.size()) + " answers saved");
  }

  private void addLabels(Library open, List<Path> files, Verdict verdict, List<Label> labels)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    Catalog tracks = listening.playlists(files).catalog();
    for (int i = 0; i < tracks.size(); i++) {
      Track track = tracks.track(i);
      // A playlist that names songs without ids means those the library knows by these names.
      List<TrackRecord> same = open.tracks().sameRecording(track);
      TrackId id = same.isEmpty() ? track.id() : same.get(0).id();
      if (same.isEmpty()) {
        open.tracks().put(List.of(track));
      }
      labels.add(new Label(listener.id(), id, verdict, Instant.now(), "file"));
    }
  }

  private void ask(Library open) throws IOException, CommandFailure {
    List<Candidate> candidates = open.candidates().open(listener.id());
    if (candidates.isEmpty()) {
      throw new CommandFailure("no candidates to ask about; run 'songnet candidates next' first");
    }
    int saved = 0;
    int place = 0;
    while (place < candidates.size()) {
      Candidate candidate = candidates.get(place);
      show(open, candidate, place + 1, candidates.size());
      String answer = terminal.ask(QUESTION).orElse("q").toLowerCase(Locale.ROOT);
      Optional<Verdict> verdict = verdict(answer);
      if (verdict.isPresent()) {
        open.labels()
            .add(
                new Label(
                    listener.id(),
                    candidate.track(),
                    verdict.get(),
                    Instant.now(),
                    "command line"));
        saved++;
        place++;
      } else if (answer.equals("b") || answer.equals("back")) {
        place = Math.max(0, place - 1);
      } else if (answer.equals("q") || answer.equals("quit")) {
        break;
      }
    }
    terminal.note("");
    terminal
        .out()
        .println(
            "%d answers saved, %d of %d candidates left"
                .formatted(saved, candidates.size() - place, candidates.size()));
  }

  private static Optional<Verdict> verdict(String answer) {
    return switch (answer) {
      case "l", "like" -> Optional.of(Verdict.LIKE);
      case "d", "dislike" -> Optional.of(Verdict.DISLIKE);
      case "s", "skip" -> Optional.of(Verdict.SKIP);
      default -> Optional.empty();
    };
  }

  private void show(Library open, Candidate candidate, int place, int of) throws IOException {
    String id = candidate.track().value();
    terminal.note("");
    terminal.note(
        "%d/%d  %s"
            .formatted(
                place, of, open.tracks().find(candidate.track()).map(Track::label).orElse(id)));
    terminal.note("      " + candidate.reason());
    terminal.note(
        "      "
            + (id.startsWith(SPOTIFY)
                ? "https://open.spotify.com/track/" + id.substring(SPOTIFY.length())
                : id));
  }
}
