package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.Interactions;
import org.songnet.vector.SparseMatrix;

/**
 * What the weights are learnt on: a part of the training data that the models do not see meanwhile.
 *
 * @param rest what the models learn from
 * @param questions what they are asked then
 */
record HeldOut(Interactions rest, List<Question> questions) {

  /** One session or listener with tracks to be found; reads its evidence out of the data. */
  interface Question {

    /** The reduced choices that come of the scores of these models. */
    List<Choice> ask(QuestionMaster master, SplittableRandom random);
  }

  /** Turns the state of the models into a choice. */
  interface QuestionMaster {

    /** A new session in all models, for a listener if there is an index. */
    PartCursors begin(int user);

    /** The features of all tracks after the session so far. */
    float[][] columns(PartCursors cursors);
  }

  static HeldOut of(Interactions training, HybridConfig config) {
    HeldOut heldOut =
        config.cases() == HybridConfig.Cases.NEXT_ITEM
            ? sessions(training, config)
            : tracks(training, config);
    if (heldOut.questions().isEmpty() || heldOut.rest().size() == 0) {
      throw new IllegalArgumentException(
          "too few interactions to hold some out for the weights: "
              + training
              + "; train one of the parts alone");
    }
    return heldOut;
  }

  private static HeldOut sessions(Interactions training, HybridConfig config) {
    int[] order = shuffled(training.sessionCount(), config.seed());
    int wanted = share(order.length, config);
    BitSet held = new BitSet(order.length);
    for (int i = 0; i < order.length && held.cardinality() < wanted; i++) {
      held.set(order[i], training.sessionLength(order[i]) >= 2);
    }
    List<Question> questions = new ArrayList<>();
    held.stream()
        .forEach(
            session ->
                questions.add((master, random) -> follow(training, session, master, random)));
    return new HeldOut(training.sessions(session -> !held.get(session)), questions);
  }

  /** All the next tracks of a session. */
  private static List<Choice> follow(
      Interactions training, int session, QuestionMaster master, SplittableRandom random) {
    BitSet all = new BitSet();
    all.set(0, training.catalog().size());
    int[] tracks = training.sessionTracks(session);
    PartCursors cursors = master.begin(training.sessionUser(session));
    List<Choice> choices = new ArrayList<>();
    for (int position = 0; position + 1 < tracks.length; position++) {
      if (training.hasTimes()) {
        cursors.append(training.listen(session, training.firstEvent(session) + position));
      } else {
        cursors.append(training.catalog().track(tracks[position]).id());
      }
      int[] next = {tracks[position + 1]};
      choices.add(ChoiceSampler.of(master.columns(cursors), next, all, random));
    }
    return choices;
  }

  private static HeldOut tracks(Interactions training, HybridConfig config) {
    int[] order = shuffled(training.userCount(), config.seed());
    SparseMatrix heard = training.userTracks();
    BitSet held = new BitSet(training.size());
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < order.length && questions.size() < config.maxCases(); i++) {
      int user = order[i];
      int[] different = heard.rowColumns(user);
      if (different.length < 2) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(config.seed() + 31L * user);
      int[] targets =
          Arrays.stream(shuffledCopy(different, random))
              .limit(Math.max(1, Math.round(config.validationShare() * different.length)))
              .toArray();
      BitSet hidden = new BitSet();
      Arrays.stream(targets).forEach(hidden::set);
      hide(training, user, hidden, held);
      BitSet asked = new BitSet();
      asked.set(0, training.catalog().size());
      Arrays.stream(different).filter(track -> !hidden.get(track)).forEach(asked::clear);
      questions.add(
          (master, drawing) ->
              List.of(
                  ChoiceSampler.of(master.columns(master.begin(user)), targets, asked, drawing)));
    }
    return new HeldOut(training.events(event -> !held.get(event)), questions);
  }

  private static void hide(Interactions training, int user, BitSet tracks, BitSet events) {
    int first = training.firstEvent(training.firstSession(user));
    int end = training.endEvent(training.endSession(user) - 1);
    for (int event = first; event < end; event++) {
      events.set(event, tracks.get(training.track(event)));
    }
  }

  private static int share(int all, HybridConfig config) {
    return (int)
        Math.min(config.maxCases(), Math.max(1, Math.round(config.validationShare() * all)));
  }

  private static int[] shuffled(int size, long seed) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    return shuffledCopy(numbers, new SplittableRandom(seed));
  }

  private static int[] shuffledCopy(int[] numbers, SplittableRandom random) {
    int[] shuffled = numbers.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = swapped;
    }
    return shuffled;
  }
}
