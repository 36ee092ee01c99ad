package org.songnet.eval.tune;

import java.util.Map;
import org.songnet.spi.ConfigRecords;

/** A configuration whose best values are known: rate .1, size 64, kind ROUND. */
record Toy(double rate, int size, Kind kind) {

  enum Kind {
    ROUND,
    SQUARE
  }

  static final Toy DEFAULTS = new Toy(.5, 8, Kind.SQUARE);

  static final SearchSpace SPACE =
      SearchSpace.parse(
          Map.of("rate", ".001..1 log", "size", "8..128 log", "kind", "round|square"), DEFAULTS);

  Toy {
    if (!(rate > 0)) {
      throw new IllegalArgumentException("rate must be positive: " + rate);
    }
  }

  /** 0 for the best, less the farther away. */
  static double score(Trial trial) {
    Toy toy = ConfigRecords.with(DEFAULTS, trial.settings());
    return -Math.abs(Math.log(toy.rate / .1))
        - Math.abs(Math.log(toy.size / 64.0))
        - (toy.kind == Kind.ROUND ? 0 : 1);
  }
}
