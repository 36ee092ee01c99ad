package org.songnet.lookup;

import java.net.URI;
import org.songnet.web.SafeAddress;
import org.songnet.web.WebConfig;

/**
 * Where a service is and how to ask it.
 *
 * @param base its address; a slash at its end does not matter
 * @param userAgent who asks: a program, and how to reach whoever runs it
 * @param web how to ask
 */
public record ServiceConfig(URI base, String userAgent, WebConfig web) {

  /**
   * Checks the address and takes the slash at its end away.
   *
   * @throws IllegalArgumentException if it is not HTTPS, nor HTTP on this machine; if {@code
   *     userAgent} is blank
   */
  public ServiceConfig {
    SafeAddress.check("base", base);
    base = URI.create(base.toString().replaceFirst("/$", ""));
    if (userAgent.isBlank()) {
      throw new IllegalArgumentException("userAgent must not be blank: '" + userAgent + "'");
    }
  }

  /** A copy for another place. */
  public ServiceConfig withBase(URI newBase) {
    return new ServiceConfig(newBase, userAgent, web);
  }

  /** A copy that asks in another way. */
  public ServiceConfig withWeb(WebConfig newWeb) {
    return new ServiceConfig(base, userAgent, newWeb);
  }
}
