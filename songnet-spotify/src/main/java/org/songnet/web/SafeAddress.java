package org.songnet.web;

import java.net.URI;
import java.util.Set;

/** Addresses where nobody on the way can read along. */
public final class SafeAddress {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  private SafeAddress() {}

  /**
   * Checks an address.
   *
   * @param name what it is for
   * @throws IllegalArgumentException if it is not HTTPS, nor HTTP on this machine
   */
  public static void check(String name, URI address) {
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme())
                && address.getHost() != null
                && LOOPBACK.contains(address.getHost()));
    if (!safe || address.getHost() == null || address.getUserInfo() != null) {
      throw new IllegalArgumentException(
          name + " must be an https address, or http on 127.0.0.1: " + address);
    }
  }
}
