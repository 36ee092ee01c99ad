package org.songnet.models.java.rnn;

import org.songnet.Interactions;

/** What sequences are made of, as a network takes it in. Immutable. */
interface Listens {

  /** The catalog index of the track. */
  int track(int listen);

  /** The rows of its {@link Circumstances}. */
  int[] circumstances(int listen);

  /** The share of the state before it that it finds; 1 within a session. */
  float kept(int listen);

  /** Sequences of catalog indices, of which nothing more is known. */
  static Listens tracksAlone() {
    int[] none = {};
    return new Listens() {
      @Override
      public int track(int listen) {
        return listen;
      }

      @Override
      public int[] circumstances(int listen) {
        return none;
      }

      @Override
      public float kept(int listen) {
        return 1;
      }
    };
  }

  /** Sequences of events of training data. */
  static Listens of(Interactions data, RnnConfig config) {
    Circumstances circumstances = new Circumstances(config);
    int[][] rows = new int[circumstances.rows() == 0 ? 0 : data.size()][];
    float[] kept = new float[data.size()];
    for (int session = 0; session < data.sessionCount(); session++) {
      int first = data.firstEvent(session);
      for (int event = first; event < data.endEvent(session); event++) {
        kept[event] = event == first ? (float) config.carry() : 1;
        if (rows.length > 0) {
          rows[event] = rows(data, circumstances, event, event == first);
        }
      }
    }
    return new Listens() {
      @Override
      public int track(int listen) {
        return data.track(listen);
      }

      @Override
      public int[] circumstances(int listen) {
        return rows.length == 0 ? circumstances.unknown() : rows[listen];
      }

      @Override
      public float kept(int listen) {
        return kept[listen];
      }
    };
  }

  private static int[] rows(
      Interactions data, Circumstances circumstances, int event, boolean first) {
    if (!data.hasTimes()) {
      return circumstances.unknown();
    }
    long start = data.endedAtMillis(event) - data.playedMillis(event);
    long gap = first ? Circumstances.FIRST : start - data.endedAtMillis(event - 1);
    return circumstances.rows(gap, data.skip(event), start);
  }
}
