package org.songnet.vector;

/**
 * Collects the vectors of a {@link SimilarityIndex}, each copied as it comes.
 *
 * <p>Used once, by one thread.
 */
public final class SimilarityIndexBuilder {

  private final Metric metric;
  private final Segments segments;
  private Storage storage = Storage.FAST;
  private int threads = 1;
  private boolean built;

  SimilarityIndexBuilder(int dimension, Metric metric) {
    if (dimension < 1) {
      throw new IllegalArgumentException("dimension must be positive: " + dimension);
    }
    this.metric = metric;
    this.segments = new Segments(Shape.of(dimension, metric));
  }

  /** How the vectors are kept; {@link Storage#FAST} unless said. */
  public SimilarityIndexBuilder storage(Storage newStorage) {
    this.storage = newStorage;
    return this;
  }

  /**
   * How many threads of the common pool may share a batch of queries; 1 unless said. Single queries
   * always run on the thread that asks.
   *
   * @throws IllegalArgumentException if {@code newThreads} is not positive
   */
  public SimilarityIndexBuilder threads(int newThreads) {
    if (newThreads < 1) {
      throw new IllegalArgumentException("threads must be positive: " + newThreads);
    }
    this.threads = newThreads;
    return this;
  }

  /**
   * Adds the vector of the next index.
   *
   * @throws IllegalArgumentException if it has not as many components as said, or one of them is
   *     refused
   */
  public SimilarityIndexBuilder add(float[] vector) {
    return add(vector, "vector", segments.size());
  }

  SimilarityIndexBuilder add(float[] vector, String what, int index) {
    String name = what + "[" + index + "]";
    store(Components.prepared(vector, dimension(), metric, name));
    return this;
  }

  int dimension() {
    return segments.shape.dimension();
  }

  /** Adds a vector that is prepared already. */
  void store(float[] prepared) {
    checkNotBuilt();
    segments.add(prepared);
  }

  /**
   * The index.
   *
   * @throws IllegalStateException if no vector was added, or the index was built already
   */
  public SimilarityIndex build() {
    if (segments.size() == 0) {
      throw new IllegalStateException("an index needs at least one vector: none was added");
    }
    checkNotBuilt();
    built = true;
    return new ExactIndex(stored(), metric, storage, threads);
  }

  private VectorStore stored() {
    if (Kernels.vector().isEmpty()) {
      return new ColumnStore(segments);
    }
    Kernel kernel = Kernels.vector().get();
    return storage == Storage.FAST
        ? new ByteStore(kernel, segments)
        : new BlockStore(kernel, segments);
  }

  private void checkNotBuilt() {
    if (built) {
      throw new IllegalStateException("the index is built: start another builder");
    }
  }
}
