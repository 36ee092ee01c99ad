package org.songnet.cli;

import org.songnet.UserId;
import org.songnet.data.ImportOptions;
import picocli.CommandLine.Option;

/** Which listener of a library a command is about. */
final class ListenerOption {

  @Option(
      names = "--user",
      paramLabel = "USER",
      description = "The listener (default: the one of imports that name none).")
  private String user = ImportOptions.defaults().user().value();

  UserId id() {
    return new UserId(user);
  }
}
