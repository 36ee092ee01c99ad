package org.songnet.spotify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens that are kept nowhere. */
public final class TokensInMemory implements TokenStore {

  private @Nullable Tokens tokens;

  @Override
  public Optional<Tokens> load() {
    return Optional.ofNullable(tokens);
  }

  @Override
  public void save(Tokens newTokens) {
    tokens = newTokens;
  }

  @Override
  public boolean delete() {
    boolean were = tokens != null;
    tokens = null;
    return were;
  }
}
