package org.songnet.eval.tune;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The values that one setting may take. */
sealed interface Choices {

  /** One of them, as text. */
  String draw(SplittableRandom random);

  /** Whole numbers, both ends included. */
  record Whole(long low, long high, boolean logarithmic) implements Choices {
    @Override
    public String draw(SplittableRandom random) {
      if (!logarithmic) {
        return Long.toString(low + random.nextLong(high - low + 1));
      }
      // Each whole number owns the interval from itself to the next.
      double value = low * Math.pow((high + 1.0) / low, random.nextDouble());
      return Long.toString(Math.min(high, (long) value));
    }
  }

  /** Decimal numbers, rounded to four digits that count. */
  record Decimal(double low, double high, boolean logarithmic) implements Choices {
    @Override
    public String draw(SplittableRandom random) {
      double at = random.nextDouble();
      double value = logarithmic ? low * Math.pow(high / low, at) : low + at * (high - low);
      double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
      return Double.toString(Math.min(high, Math.max(low, rounded)));
    }
  }

  /** Any of some texts. */
  record OneOf(List<String> values) implements Choices {
    @Override
    public String draw(SplittableRandom random) {
      return values.get(random.nextInt(values.size()));
    }
  }
}
