package org.songnet.data.simulation;

/**
 * The hidden course of a session: a state says which moods the next song may be of, and one state
 * follows another.
 *
 * <p>The simulator walks it, and the oracle reasons about it, so both mean the same.
 */
interface MoodPath {

  /** How many states there are. */
  int states();

  /** How likely a session of a part of the day begins in each state. */
  Weights start(DayPart part);

  /** How likely the next song is of each mood. */
  Weights moods(int state);

  /** The state once a song of the path has been heard. */
  int next(int state);

  static MoodPath of(SimulationConfig config) {
    return config.plantOrder()
        ? new Journeys(config.moods(), config.journeys(), config.songsPerStop())
        : new NoOrder(config.moods());
  }

  /**
   * Journeys around a ring of moods, each with a stride of its own: journey j goes from mood m to m
   * + j + 1. State: journey, mood, and how many songs of the stop have been heard.
   */
  record Journeys(int moods, int journeys, int songsPerStop) implements MoodPath {

    @Override
    public int states() {
      return journeys * moods * songsPerStop;
    }

    private int state(int journey, int mood, int heard) {
      return (journey * moods + mood) * songsPerStop + heard;
    }

    @Override
    public Weights start(DayPart part) {
      Weights tastes = part.tastes(moods);
      double[] weights = new double[states()];
      for (int journey = 0; journey < journeys; journey++) {
        for (int mood = 0; mood < moods; mood++) {
          weights[state(journey, mood, 0)] = tastes.probability(mood);
        }
      }
      return new Weights(weights);
    }

    @Override
    public Weights moods(int state) {
      double[] weights = new double[moods];
      weights[state / songsPerStop % moods] = 1;
      return new Weights(weights);
    }

    @Override
    public int next(int state) {
      int heard = state % songsPerStop + 1;
      int mood = state / songsPerStop % moods;
      int journey = state / songsPerStop / moods;
      return heard < songsPerStop
          ? state(journey, mood, heard)
          : state(journey, (mood + journey + 1) % moods, 0);
    }
  }

  /** No order: every song is of any mood, whatever came before. */
  record NoOrder(int moods) implements MoodPath {

    @Override
    public int states() {
      return 1;
    }

    @Override
    public Weights start(DayPart part) {
      return Weights.even(1);
    }

    @Override
    public Weights moods(int state) {
      return Weights.even(moods);
    }

    @Override
    public int next(int state) {
      return state;
    }
  }
}
