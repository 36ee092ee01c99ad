package org.songnet.cli;

import java.time.Duration;
import org.songnet.web.WebException;
import org.songnet.web.WebListener;

/** Counts requests to a service and tells of waits that people notice. */
final class RequestCount implements WebListener {

  private static final Duration NOTICEABLE = Duration.ofSeconds(3);

  private final Terminal terminal;
  private int count;

  RequestCount(Terminal terminal) {
    this.terminal = terminal;
  }

  int count() {
    return count;
  }

  @Override
  public void onRequest() {
    count++;
  }

  @Override
  public void onWait(Duration time, WebException why) {
    if (time.compareTo(NOTICEABLE) >= 0) {
      terminal.note("waiting " + Durations.format(time) + ": " + why.getMessage());
    }
  }
}
