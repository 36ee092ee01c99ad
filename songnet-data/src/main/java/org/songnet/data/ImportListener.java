package org.songnet.data;

/**
 * Is told how an import goes and may stop it.
 *
 * <p>Called on the importing thread, at least once a file and every few thousand rows:
 * implementations return quickly.
 */
@FunctionalInterface
public interface ImportListener {

  /** The import went on. */
  void onProgress(ImportProgress progress);

  /** Whether the import should stop; it then throws {@link ImportCancelledException}. */
  default boolean isCancelled() {
    return false;
  }

  /** A listener that does nothing. */
  static ImportListener silent() {
    return progress -> {};
  }
}
