package org.songnet.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a listener's library is when nobody names a file. */
public final class LibraryLocation {

  private static final String FILE = "library.db";

  private LibraryLocation() {}

  /**
   * {@code library.db} in the folder for songnet's data that the platform prescribes: {@code
   * $XDG_DATA_HOME/songnet}, else {@code ~/.local/share/songnet}; on macOS {@code
   * ~/Library/Application Support/songnet}; on Windows {@code %APPDATA%\songnet}.
   */
  public static Path defaultFile() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home")));
  }

  static Path of(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    Path data;
    if (name.startsWith("windows")) {
      data = folder(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
    } else if (name.startsWith("mac")) {
      data = home.resolve("Library").resolve("Application Support");
    } else {
      data = folder(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"));
    }
    return data.resolve("songnet").resolve(FILE);
  }

  /** The folder that is named, where it is an absolute one, as the XDG specification has it. */
  private static Path folder(@Nullable String named, Path otherwise) {
    return named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
  }
}
