package org.songnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryLocationTest {

  private static final Path HOME = Path.of("/home/ann");

  @Test
  void everyPlatformHasItsFolder() {
    Map<String, String> nothing = Map.of();
    assertThat(LibraryLocation.of("Linux", nothing, HOME))
        .isEqualTo(HOME.resolve(".local/share/songnet/library.db"));
    assertThat(LibraryLocation.of("Mac OS X", nothing, HOME))
        .isEqualTo(HOME.resolve("Library/Application Support/songnet/library.db"));
    assertThat(LibraryLocation.of("Windows 11", nothing, HOME))
        .isEqualTo(HOME.resolve("AppData/Roaming/songnet/library.db"));
  }

  @Test
  void theEnvironmentMayNameAnother() {
    Path data = Path.of("data").toAbsolutePath();
    Map<String, String> named =
        Map.of("XDG_DATA_HOME", data.toString(), "APPDATA", data.resolve("w").toString());
    assertThat(LibraryLocation.of("Linux", named, HOME))
        .isEqualTo(data.resolve("songnet/library.db"));
    assertThat(LibraryLocation.of("Windows 11", named, HOME))
        .isEqualTo(data.resolve("w/songnet/library.db"));
    assertThat(LibraryLocation.of("Linux", Map.of("XDG_DATA_HOME", "not/absolute"), HOME))
        .isEqualTo(HOME.resolve(".local/share/songnet/library.db"));
  }
}
