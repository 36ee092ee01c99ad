package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.songnet.TrainingException;

class ErrorsTest {

  @Test
  void fileErrorsAreInWords() {
    assertThat(Errors.describe(new NoSuchFileException("a.zip")))
        .isEqualTo("a.zip: no such file or directory");
    assertThat(Errors.describe(new UncheckedIOException(new AccessDeniedException("b.zip"))))
        .isEqualTo("b.zip: permission denied");
    assertThat(Errors.describe(new FileSystemException("c.zip", null, "No space left on device")))
        .isEqualTo("c.zip: No space left on device");
  }

  @Test
  void expectedErrorsSpeakForThemselves() {
    assertThat(Errors.describe(new IOException("a.zip: damaged"))).isEqualTo("a.zip: damaged");
    assertThat(Errors.describe(new TrainingException("the loss is NaN")))
        .isEqualTo("the loss is NaN");
  }

  @Test
  void lackOfMemorySaysHowToGiveMore() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Errors errors = new Errors(Recorded.terminal(err, "", 80));
    assertThat(errors.handleFatalError(new OutOfMemoryError("Java heap space"))).isEqualTo(1);
    assertThat(Recorded.text(err)).contains("SONGNET_OPTS=-Xmx8g");
  }

  @Test
  void unexpectedErrorsAskForAReport() {
    assertThat(Errors.describe(new NullPointerException()))
        .isEqualTo(
            "this is a bug in songnet, please report it with what --verbose shows:"
                + " java.lang.NullPointerException");
  }
}
