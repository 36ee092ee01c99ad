package org.songnet.eval.tune;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file that keeps every outcome, so that a search can go on after it was stopped.
 *
 * <p>Text, appended to and never rewritten: a first line that says what is searched, then a line
 * for each outcome, its fields with tabs between them. A last line that was not written to its end
 * is dropped when the journal is opened, and its trial is made again. Not thread-safe; one search
 * at a time.
 */
public final class Journal {

  private static final String HEAD = "songnet tuning 1\t";
  private static final int FIELDS = 5;

  private final Path file;
  private final List<Outcome> outcomes;

  private Journal(Path file, List<Outcome> outcomes) {
    this.file = file;
    this.outcomes = outcomes;
  }

  /**
   * Opens a journal, or begins one where the file does not exist.
   *
   * @param search what is searched, in one line; only the same search goes on
   * @throws IllegalArgumentException if the file is of another search
   * @throws IOException if the file cannot be read or written, or is no journal
   */
  public static Journal open(Path file, String search) throws IOException {
    String head = HEAD + search.replaceAll("[\\r\\n]", " ");
    if (!Files.exists(file) || Files.size(file) == 0) {
      Files.writeString(file, head + "\n");
      return new Journal(file, new ArrayList<>());
    }
    String text = Files.readString(file);
    int end = text.lastIndexOf('\n') + 1;
    List<String> lines = text.substring(0, end).lines().toList();
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
      throw new IOException(file + ": this is no journal of a search; name another file");
    }
    if (!lines.get(0).equals(head)) {
      throw new IllegalArgumentException(
          "%s: this is the journal of another search, %s; name another file or delete it"
              .formatted(file, lines.get(0).substring(HEAD.length())));
    }
    if (end < text.length()) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int row = 1; row < lines.size(); row++) {
      outcomes.add(outcome(file, row + 1, lines.get(row)));
    }
    return new Journal(file, outcomes);
  }

  private static Outcome outcome(Path file, int row, String line) throws IOException {
    String[] fields = line.split("\t", -1);
    try {
      if (fields.length == FIELDS) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : fields[FIELDS - 1].split(" ")) {
          int equals = setting.indexOf('=');
          if (equals > 0) {
            settings.put(
                setting.substring(0, equals),
                URLDecoder.decode(setting.substring(equals + 1), StandardCharsets.UTF_8));
          }
        }
        return new Outcome(
            new Trial(Integer.parseInt(fields[0]), Double.parseDouble(fields[1]), settings),
            Double.parseDouble(fields[2]),
            Double.parseDouble(fields[3]));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ", row " + row + ": " + e.getMessage() + "; delete the row", e);
    }
    throw new IOException(
        file + ", row " + row + ": this is no outcome of a trial; delete the row");
  }

  /** The outcome of a trial, where it is known. */
  public Optional<Outcome> find(Trial trial) {
    return outcomes.stream()
        .filter(
            outcome ->
                outcome.trial().number() == trial.number()
                    && outcome.trial().share() == trial.share()
                    && outcome.trial().settings().equals(trial.settings()))
        .findFirst();
  }

  /** Adds an outcome and waits until the disk has it. */
  public void append(Outcome outcome) throws IOException {
    Trial trial = outcome.trial();
    String settings =
        new TreeMap<>(trial.settings())
            .entrySet().stream()
                .map(
                    one ->
                        one.getKey()
                            + "="
                            + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    String line =
        trial.number()
            + "\t"
            + trial.share()
            + "\t"
            + outcome.score()
            + "\t"
            + outcome.seconds()
            + "\t"
            + settings
            + "\n";
    Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    outcomes.add(outcome);
  }

  /** All outcomes, in the order they came. */
  public List<Outcome> outcomes() {
    return Collections.unmodifiableList(outcomes);
  }

  /** How long all trials took together. */
  public double seconds() {
    return outcomes.stream().mapToDouble(Outcome::seconds).sum();
  }
}
