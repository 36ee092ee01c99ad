package org.songnet.models.tribuo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.songnet.learn.Scorer;

/** A function that was learnt, and the curve that turns what it says into a score. */
final class FittedScorer implements Scorer {

  /** What the numbers of a function are. */
  enum Scale {
    /** Expected labels. */
    VALUE,
    /** Natural logarithms of odds. */
    LOG_ODDS,
    /** Probabilities, from 0 to 1. */
    PROBABILITY
  }

  private final String name;
  private final List<String> features;
  private final RowFunction function;
  private final Scale scale;
  private final Curve curve;

  FittedScorer(String name, List<String> features, RowFunction function, Scale scale, Curve curve) {
    this.name = name;
    this.features = List.copyOf(features);
    this.function = function;
    this.scale = scale;
    this.curve = curve;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> features() {
    return features;
  }

  RowFunction function() {
    return function;
  }

  Curve curve() {
    return curve;
  }

  FittedScorer with(Curve newCurve) {
    return new FittedScorer(name, features, function, scale, newCurve);
  }

  @Override
  public double score(float[] row) {
    double raw = raw(row);
    return scale == Scale.VALUE ? raw : Logit.probability(raw);
  }

  /** The score of a regression, the log-odds of a classifier. */
  double raw(float[] row) {
    if (row.length != features.size()) {
      throw new IllegalArgumentException(
          "row must have a number for each of %d features: %d"
              .formatted(features.size(), row.length));
    }
    return scaled(function.at(row));
  }

  private double scaled(double said) {
    return curve.at(scale == Scale.PROBABILITY ? Logit.of(said) : said);
  }

  /**
   * The shares of the features in what the function says, in proportion: the curve is not linear.
   */
  @Override
  public double[] contributions(float[] row) {
    double raw = raw(row);
    double base = scaled(function.base());
    double[] shares = new double[features.size() + 1];
    function.addShares(row, shares);
    double sum = DoubleStream.of(shares).sum();
    double stretch = Math.abs(sum) < 1e-12 ? 0 : (raw - base) / sum;
    for (int i = 0; i < shares.length; i++) {
      shares[i] *= stretch;
    }
    shares[features.size()] = stretch == 0 ? raw : base;
    return shares;
  }

  @Override
  public Map<String, Double> importance() {
    double[] importance = function.importance();
    double sum = DoubleStream.of(importance).sum();
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int i = 0; i < importance.length; i++) {
      byName.put(features.get(i), sum > 0 ? importance[i] / sum : 0);
    }
    return byName;
  }
}
