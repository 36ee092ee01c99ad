package org.songnet.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the platform wants a program's settings. */
final class ConfigFolder {

  private ConfigFolder() {}

  /** The folder of this user; it need not be there yet. */
  static Path usual() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home")));
  }

  static Path of(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return folder(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve("songnet");
    } else if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/songnet");
    }
    return folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("songnet");
  }

  /** The folder that is named, where it is an absolute one, as the XDG specification has it. */
  private static Path folder(@Nullable String named, Path otherwise) {
    return named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
  }
}
