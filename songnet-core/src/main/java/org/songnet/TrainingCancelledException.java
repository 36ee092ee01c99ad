package org.songnet;

/** The listener of a training asked it to stop. */
public final class TrainingCancelledException extends TrainingException {

  private static final long serialVersionUID = 1L;

  /** Says where training stopped. */
  public TrainingCancelledException(String message) {
    super(message);
  }
}
