package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

  @TempDir private Path folder;

  @Test
  void newFileInAFolderIsFine() {
    assertThatCode(() -> OutputFiles.check(folder.resolve("new.songnet")))
        .doesNotThrowAnyException();
    assertThatCode(() -> OutputFiles.check(Path.of("new.songnet"))).doesNotThrowAnyException();
  }

  @Test
  void folderIsNoFile() {
    assertThatThrownBy(() -> OutputFiles.check(folder))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("this is a folder");
  }

  @Test
  void missingFolderIsNamed() {
    Path missing = folder.resolve("no");
    assertThatThrownBy(() -> OutputFiles.check(missing.resolve("new.songnet")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("there is no folder " + missing);
  }
}
