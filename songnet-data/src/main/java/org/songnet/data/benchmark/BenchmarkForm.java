package org.songnet.data.benchmark;

/** A form in which benchmarks are published. */
public enum BenchmarkForm {
  /** A folder with {@code train.txt}, {@code test.txt} and perhaps {@code valid.txt}. */
  SPLIT_FOLDER("a folder with a fixed split"),
  /** A file with a line {@code user item item …} for each session. */
  SEQUENCES("sequences, one a line"),
  /** A table with a row for each event, or a folder with HetRec's {@code user_artists.dat}. */
  EVENTS("a table of events");

  private final String label;

  BenchmarkForm(String label) {
    this.label = label;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
