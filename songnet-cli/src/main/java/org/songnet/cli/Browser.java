package org.songnet.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens an address in the browser of whoever sits here. */
final class Browser {

  private Browser() {}

  /** Tries to; the address is printed as well, so that it does not matter if this fails. */
  static void open(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.startsWith("windows")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
    } else if (system.startsWith("mac")) {
      command = List.of("open", address.toString());
    } else {
      command = List.of("xdg-open", address.toString());
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // There is none: the listener opens the printed address.
    }
  }
}
