package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {

  private static final Path HOME = Path.of("/home/ann").toAbsolutePath();

  @Test
  void everyPlatformHasItsPlace() {
    assertThat(ConfigFolder.of("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".config/songnet"));
    Path named = HOME.resolve("elsewhere");
    assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", named.toString()), HOME))
        .isEqualTo(named.resolve("songnet"));
    assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "not/absolute"), HOME))
        .isEqualTo(HOME.resolve(".config/songnet"));
    assertThat(ConfigFolder.of("Mac OS X", Map.of(), HOME))
        .isEqualTo(HOME.resolve("Library/Application Support/songnet"));
    assertThat(ConfigFolder.of("Windows 11", Map.of("APPDATA", named.toString()), HOME))
        .isEqualTo(named.resolve("songnet"));
  }
}
