package org.songnet.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.songnet.taste.Belief.Example;
import org.songnet.taste.Stage2.Answered;

/** What was learnt so far. Immutable and safe for concurrent use. */
final class TasteState {

  private final TasteInputs inputs;
  private final CandidatePool pool;
  private final Belief belief;
  private final ArtistFeelings artists;
  private final Optional<Stage2> stage2;

  private TasteState(
      TasteInputs inputs,
      CandidatePool pool,
      Belief belief,
      ArtistFeelings artists,
      Optional<Stage2> stage2) {
    this.inputs = inputs;
    this.pool = pool;
    this.belief = belief;
    this.artists = artists;
    this.stage2 = stage2;
  }

  /** What these answers tell, and no others. */
  static TasteState fit(
      TasteInputs inputs, TasteData data, TasteConfig config, List<Answered> answers) {
    Optional<Stage2> stage2 =
        Stage2.canLearn(answers, config.labelsForStage2())
            ? Optional.of(Stage2.fit(answers, inputs, data.pool().size(), data.trainers().like()))
            : Optional.empty();
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answered answer = answers.get(i);
      int place = i;
      float[] x =
          inputs.with(answer.inputs().values, stage2.map(model -> model.unseen(place)).orElse(0.0));
      examples.add(new Example(new Belief.Inputs(x), answer.liked()));
    }
    Belief belief = inputs.prior(stage2.isPresent()).after(examples);
    ArtistFeelings artists = ArtistFeelings.NONE;
    for (int i = 0; i < answers.size(); i++) {
      double foretold = Belief.sigmoid(belief.logit(examples.get(i).inputs().values));
      artists =
          artists.with(Stage1.artist(answers.get(i).track()), answers.get(i).liked(), foretold);
    }
    return new TasteState(inputs, data.pool(), belief, artists, stage2);
  }

  /** What is known after one more answer, at once. */
  TasteState with(Answered answer, Optional<Integer> poolIndex) {
    float[] x = poolIndex.map(this::inputs).orElse(answer.inputs().values);
    double foretold = Belief.sigmoid(belief.logit(x));
    return new TasteState(
        inputs,
        pool,
        belief.with(new Example(new Belief.Inputs(x), answer.liked())),
        artists.with(Stage1.artist(answer.track()), answer.liked(), foretold),
        stage2);
  }

  Belief belief() {
    return belief;
  }

  Optional<Stage2> stage2() {
    return stage2;
  }

  /** The inputs of a track of the pool, stage 2 included. */
  float[] inputs(int index) {
    float[] base = inputs.ofPool(index);
    return stage2.map(model -> inputs.with(base, model.ofPool(index))).orElse(base);
  }

  /** The logarithm of the odds of a like for each track of the pool. */
  float[] scores() {
    float[] scores = new float[pool.size()];
    double weight = belief.weights()[inputs.size() - 1];
    IntStream.range(0, scores.length)
        .parallel()
        .forEach(
            i -> {
              double score = belief.logit(inputs.ofPool(i)) + artist(i);
              scores[i] =
                  (float) (score + stage2.map(model -> weight * model.ofPool(i)).orElse(0.0));
            });
    return scores;
  }

  private double artist(int index) {
    return artists.effect(Stage1.artist(pool.catalog().track(index)));
  }

  /** How likely a track of the pool is liked. */
  double probability(int index) {
    float[] x = inputs(index);
    return Belief.probability(belief.logit(x) + artist(index), belief.variance(x));
  }

  /** What speaks for a track of the pool and against it, in words. */
  String reason(int index, boolean exploring) {
    return new Reasons(inputs, belief).of(inputs(index), artist(index), exploring);
  }
}
