package org.songnet;

/** Training failed; the message says why and what to try. */
public class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why training failed. */
  public TrainingException(String message) {
    super(message);
  }

  /** Says why training failed, and what caused it. */
  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
