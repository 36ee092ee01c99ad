package org.songnet.models.dl4j.twotower;

import java.util.OptionalInt;
import org.songnet.vector.SparseMatrix;

/** Makes the vectors of listeners, in plain Java. Immutable and safe for concurrent use. */
final class ServedListeners {

  private final float[] ids;
  private final ListenerInput input;
  private final ServedTower tower;

  /**
   * Takes the tables as they are.
   *
   * @param ids the numbers learnt for each listener, row after row
   */
  ServedListeners(float[] ids, ListenerInput input, ServedTower tower) {
    this.ids = ids;
    this.input = input;
    this.tower = tower;
  }

  float[] ids() {
    return ids;
  }

  ListenerInput input() {
    return input;
  }

  ServedTower tower() {
    return tower;
  }

  /**
   * The vector of a listener.
   *
   * @param known his row, where he was seen in training
   * @param evidence one row: what he heard
   */
  float[] vector(OptionalInt known, SparseMatrix evidence) {
    float[] numbers = new float[input.width()];
    int size = input.historyAt();
    known.ifPresent(user -> System.arraycopy(ids, user * size, numbers, 0, size));
    input.add(Heard.of(evidence, 0), numbers, 0);
    return tower.vector(numbers);
  }
}
