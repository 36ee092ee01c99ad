package org.songnet.taste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what moves the odds of a track, and what matters for all. */
final class Reasons {

  private static final int SHOWN = 3;
  private static final double WORTH_SAYING = .05;
  private static final String NEIGHBOURHOOD = "its sound";
  private static final String STAGE_2 = "like score";

  private final TasteInputs inputs;
  private final double[] weights;

  Reasons(TasteInputs inputs, Belief belief) {
    this.inputs = inputs;
    this.weights = belief.weights();
  }

  /** The strongest reasons, with what they add to the logarithm of the odds of a like. */
  String of(float[] x, double artist, boolean exploring) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int i = 0; i < inputs.names().size(); i++) {
      parts.put(inputs.names().get(i), weights[1 + i] * x[1 + i]);
    }
    double sound = 0;
    for (int i = inputs.neighbourhoodsFrom(); i < x.length - 1; i++) {
      sound += weights[i] * x[i];
    }
    parts.put(NEIGHBOURHOOD, sound);
    parts.put(STAGE_2, weights[x.length - 1] * x[x.length - 1]);
    parts.put("answers about the artist", artist);
    List<String> words = new ArrayList<>();
    parts.entrySet().stream()
        .filter(part -> Math.abs(part.getValue()) >= WORTH_SAYING)
        .sorted(strongestFirst())
        .limit(SHOWN)
        .forEach(
            part ->
                words.add(String.format(Locale.ROOT, "%s %+.1f", part.getKey(), part.getValue())));
    String reasons = words.isEmpty() ? "nothing known speaks for or against it" : join(words);
    return exploring ? "asked to learn; " + reasons : reasons;
  }

  private static String join(List<String> words) {
    return String.join(", ", words);
  }

  private static Comparator<Map.Entry<String, Double>> strongestFirst() {
    return Comparator.<Map.Entry<String, Double>>comparingDouble(part -> -Math.abs(part.getValue()))
        .thenComparing(Map.Entry::getKey);
  }

  /** The weights by name, the strongest first; neighbourhoods of sound are one. */
  Map<String, Double> weights() {
    Map<String, Double> all = new LinkedHashMap<>();
    for (int i = 0; i < inputs.names().size(); i++) {
      all.put(inputs.names().get(i), weights[1 + i]);
    }
    double squares = 0;
    for (int i = inputs.neighbourhoodsFrom(); i < weights.length - 1; i++) {
      squares += weights[i] * weights[i];
    }
    int waves = weights.length - 1 - inputs.neighbourhoodsFrom();
    all.put(NEIGHBOURHOOD, Math.sqrt(squares / waves));
    all.put(STAGE_2, weights[weights.length - 1]);
    Map<String, Double> sorted = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(strongestFirst())
        .forEach(part -> sorted.put(part.getKey(), part.getValue()));
    return sorted;
  }
}
