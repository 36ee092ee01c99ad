package org.songnet.taste;

/** Brings numbers to mean 0 and variance 1; one that is not known becomes 0. */
record Scale(double mean, double deviation) {

  /** The scale of numbers, of which those that are {@code NaN} do not count. */
  static Scale of(float[] numbers) {
    double sum = 0;
    int known = 0;
    for (float number : numbers) {
      if (!Float.isNaN(number)) {
        sum += number;
        known++;
      }
    }
    double mean = known == 0 ? 0 : sum / known;
    double squares = 0;
    for (float number : numbers) {
      squares += Float.isNaN(number) ? 0 : (number - mean) * (number - mean);
    }
    double deviation = known == 0 ? 0 : Math.sqrt(squares / known);
    return new Scale(mean, deviation > 1e-6 * Math.abs(mean) ? deviation : 0);
  }

  /** A number on this scale, at most five deviations from the mean. */
  float of(double number) {
    if (Double.isNaN(number) || deviation == 0) {
      return 0;
    }
    return (float) Math.max(-5, Math.min(5, (number - mean) / deviation));
  }
}
