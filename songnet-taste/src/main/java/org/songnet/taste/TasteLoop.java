package org.songnet.taste;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.spi.Checks;
import org.songnet.store.Candidate;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;
import org.songnet.taste.Chooser.Choice;
import org.songnet.taste.Stage2.Answered;
import org.songnet.taste.TasteHistory.Heard;

/**
 * Learns what a listener likes by asking: proposes tracks, takes likes and dislikes, and proposes
 * better ones.
 *
 * <pre>{@code
 * TasteLoop loop = TasteLoop.open(data, TasteJournal.of(library, me), TasteConfig.defaults());
 * for (Candidate candidate : loop.next(30)) {
 *   loop.label(candidate.track(), Verdict.LIKE); // or DISLIKE, or SKIP
 * }
 * loop.refit();
 * }</pre>
 *
 * <p>The odds of a like are a logistic regression over what stage 1 and further models say, how a
 * track sounds, its genres and its artist, and, once there are enough answers, what stage 2 says.
 * What is believed of the weights starts from the configuration and is learnt from the answers.
 *
 * <p>Safe for concurrent use. Every answer is in the journal when {@link #label} returns, and the
 * next list heeds it. {@link #refit} learns from all answers anew; meanwhile the other methods go
 * on with what was known, and answers that arrive are not lost.
 */
public final class TasteLoop {

  private static final String ORIGIN = "taste loop";

  private final TasteData data;
  private final TasteJournal journal;
  private final TasteConfig config;
  private final Clock clock;
  private final TasteInputs inputs;
  private final Chooser chooser;
  private final Map<TrackId, Track> heard = new HashMap<>();

  // All below is read and written under the lock of this object.
  private final Map<TrackId, Label> labels = new LinkedHashMap<>();
  private final List<Label> sinceFit = new ArrayList<>();
  private final BitSet closed = new BitSet();
  private int round;
  private TasteState state;

  /** A loop over inputs that were made of this data and a configuration with these weights. */
  TasteLoop(
      TasteData data, TasteInputs inputs, TasteJournal journal, TasteConfig config, Clock clock)
      throws IOException {
    this.data = data;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
    this.inputs = inputs;
    this.chooser = new Chooser(data, config);
    for (Heard known : data.history().tracks()) {
      heard.put(known.track().id(), known.track());
    }
    for (Candidate candidate : journal.candidates()) {
      round = Math.max(round, candidate.round());
    }
    journal.labels().forEach(this::note);
    this.state = TasteState.fit(inputs, data, config, answered(List.copyOf(labels.values())));
  }

  /**
   * Opens a loop: learns stage 1 from the history, and the rest from the answers of the journal.
   *
   * @throws IOException if the journal cannot be read
   */
  public static TasteLoop open(TasteData data, TasteJournal journal, TasteConfig config)
      throws IOException {
    return open(data, journal, config, Clock.systemUTC());
  }

  /**
   * Opens a loop that takes the time from a clock.
   *
   * @throws IOException if the journal cannot be read
   */
  public static TasteLoop open(
      TasteData data, TasteJournal journal, TasteConfig config, Clock clock) throws IOException {
    return new TasteLoop(data, new TasteInputs(data, config), journal, config, clock);
  }

  /**
   * Proposes tracks that were never heard and not answered yet, and begins a round with them.
   *
   * <p>Most are the most likely liked, the best first; a share of them, at the end, is asked for
   * what the answers teach. No genre has more than its quota and no artist; a list that cannot be
   * filled within them is shorter. Only where there would be no list at all, as every genre of the
   * history is too rare for a whole track, each may have one.
   *
   * @param n how many, at least 1
   * @return at most {@code n}, with the probability of a like as their score
   * @throws IllegalArgumentException if {@code n} is not positive
   * @throws IOException if the journal cannot keep the list
   */
  public synchronized List<Candidate> next(int n) throws IOException {
    Checks.positive("n", n);
    List<Candidate> list = new ArrayList<>();
    Instant now = clock.instant();
    Catalog catalog = data.pool().catalog();
    for (Choice choice : chooser.choose(state, state.scores(), closed, n)) {
      list.add(
          new Candidate(
              data.listener(),
              round + 1,
              catalog.track(choice.index()).id(),
              choice.probability(),
              choice.exploring(),
              state.reason(choice.index(), choice.exploring()),
              now));
    }
    if (!list.isEmpty()) {
      journal.propose(list);
      round++;
    }
    return List.copyOf(list);
  }

  /**
   * Takes an answer about a track, proposed or not, and learns from it at once.
   *
   * <p>A like or dislike moves what sounds alike, what is of the same genre and artist. A skip
   * teaches nothing; the track is not proposed again. The last answer about a track counts.
   *
   * @throws IOException if the journal cannot keep the answer; then nothing is learnt
   */
  public synchronized void label(TrackId track, Verdict verdict) throws IOException {
    Label label = new Label(data.listener(), track, verdict, clock.instant(), ORIGIN);
    journal.answer(label);
    boolean changed = labels.containsKey(track);
    note(label);
    sinceFit.add(label);
    state =
        changed
            ? TasteState.fit(inputs, data, config, answered(List.copyOf(labels.values())))
            : after(state, label);
  }

  private void note(Label label) {
    labels.remove(label.track());
    labels.put(label.track(), label);
    data.pool().catalog().indexOf(label.track()).ifPresent(closed::set);
  }

  private TasteState after(TasteState before, Label label) {
    OptionalInt index = data.pool().catalog().indexOf(label.track());
    TasteState after = before;
    for (Answered answer : answered(List.of(label))) {
      after =
          after.with(answer, index.isPresent() ? Optional.of(index.getAsInt()) : Optional.empty());
    }
    return after;
  }

  /** The likes and dislikes of tracks about which anything is known. */
  private List<Answered> answered(List<Label> some) {
    List<Answered> answers = new ArrayList<>();
    Catalog catalog = data.pool().catalog();
    for (Label label : some) {
      OptionalInt index = catalog.indexOf(label.track());
      Track track = index.isPresent() ? catalog.track(index.getAsInt()) : heard.get(label.track());
      if (track != null && label.verdict() != Verdict.SKIP) {
        float[] x = index.isPresent() ? inputs.ofPool(index.getAsInt()) : inputs.of(track);
        answers.add(new Answered(track, new Belief.Inputs(x), label.verdict() == Verdict.LIKE));
      }
    }
    return answers;
  }

  /** Learns from all answers anew, stage 2 included. */
  public void refit() {
    List<Label> known;
    synchronized (this) {
      known = List.copyOf(labels.values());
      sinceFit.clear();
    }
    TasteState fitted = TasteState.fit(inputs, data, config, answered(known));
    synchronized (this) {
      Set<TrackId> fittedTracks = new HashSet<>();
      known.forEach(label -> fittedTracks.add(label.track()));
      if (sinceFit.stream().anyMatch(label -> fittedTracks.contains(label.track()))) {
        fitted = TasteState.fit(inputs, data, config, answered(List.copyOf(labels.values())));
      } else {
        for (Label label : sinceFit) {
          fitted = after(fitted, label);
        }
      }
      state = fitted;
    }
  }

  /**
   * Says how it goes.
   *
   * @throws IOException if the journal cannot be read
   */
  public TasteReport report() throws IOException {
    List<Candidate> candidates;
    Map<TrackId, Label> latest;
    TasteState current;
    synchronized (this) {
      candidates = journal.candidates();
      latest = new LinkedHashMap<>(labels);
      current = state;
    }
    List<TasteReport.Card> cards = inputs.stage1().cards(config.seed());
    current
        .stage2()
        .ifPresent(model -> cards.add(new TasteReport.Card("like", model.card(config.seed()))));
    Rounds rounds = Rounds.of(candidates, latest);
    return new TasteReport(
        rounds.rounds(),
        rounds.calibration(),
        new Reasons(inputs, current.belief()).weights(),
        cards);
  }
}
