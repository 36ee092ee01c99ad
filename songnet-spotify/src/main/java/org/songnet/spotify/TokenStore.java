package org.songnet.spotify;

import java.io.IOException;
import java.util.Optional;

/** Keeps one listener's tokens; an application may keep them where it keeps its other secrets. */
public interface TokenStore {

  /** The tokens; empty where nobody has signed in. */
  Optional<Tokens> load() throws IOException;

  /** Keeps tokens in the place of those before. */
  void save(Tokens tokens) throws IOException;

  /**
   * Forgets the tokens.
   *
   * @return whether there were any
   */
  boolean delete() throws IOException;
}
