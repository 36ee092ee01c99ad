package org.songnet.data.simulation;

import java.util.List;

/** When sessions begin, and in which moods; hours are UTC. */
enum DayPart {
  MORNING(0, 6.5, 2, .9),
  AFTERNOON(1, 12.5, 3.5, .85),
  EVENING(2, 18.5, 3.5, .95);

  static final List<DayPart> IN_ORDER = List.of(MORNING, AFTERNOON, EVENING);

  private static final double OWN_MOODS = .8;

  /** Its place in {@link #IN_ORDER}. */
  final int place;

  /** The earliest hour a session begins. */
  final double firstHour;

  /** How many hours later it may begin. */
  final double hours;

  /** On which share of days there is such a session. */
  final double share;

  DayPart(int place, double firstHour, double hours, double share) {
    this.place = place;
    this.firstHour = firstHour;
    this.hours = hours;
    this.share = share;
  }

  /** How likely a session begins in each mood: mostly in the part's own stretch of the ring. */
  Weights tastes(int moods) {
    double[] weights = new double[moods];
    int from = place * moods / IN_ORDER.size();
    int to = Math.max(from + 1, (place + 1) * moods / IN_ORDER.size());
    for (int mood = 0; mood < moods; mood++) {
      boolean own = mood >= from && mood < to;
      weights[mood] = (1 - OWN_MOODS) / moods + (own ? OWN_MOODS / (to - from) : 0);
    }
    return new Weights(weights);
  }
}
