package org.songnet.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

  @Test
  void everyLineEndCounts() throws IOException {
    assertThat(lines("a\nb\r\nc\rd\n\ne")).containsExactly("a", "b", "c", "d", "", "e");
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(lines("a\nb")).containsExactly("a", "b");
    assertThat(lines("a\nb\n")).containsExactly("a", "b");
    assertThat(lines("a\r\n")).containsExactly("a");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void aByteOrderMarkIsDropped() throws IOException {
    assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
  }

  @Test
  void eachLineIsDecodedByItself() throws IOException {
    byte[] latin1 = "Motörhead\n".getBytes(ISO_8859_1);
    byte[] utf8 = "Björk\n".getBytes(UTF_8);

    assertThat(lines(new ByteArrayInputStream(join(utf8, latin1, utf8)), 100))
        .containsExactly("Björk", "Motörhead", "Björk");
  }

  @Test
  void aReplacementCharacterInUtf8IsNotTakenForAnotherEncoding() throws IOException {
    assertThat(lines("ä\uFFFD")).containsExactly("ä\uFFFD");
  }

  @Test
  void lineEndsAcrossTheBufferAreOne() throws IOException {
    String long1 = "x".repeat((1 << 16) - 1);
    assertThat(lines(long1 + "\r\ny")).containsExactly(long1, "y");
    assertThat(lines(long1 + "\r")).containsExactly(long1);
  }

  @Test
  void aLineBeyondTheLimitIsPassedOverAndMarked() throws IOException {
    TextLines lines =
        new TextLines(new ByteArrayInputStream("123456\n1234567\nx".getBytes(UTF_8)), 6);

    assertThat(lines.next()).isTrue();
    assertThat(lines.tooLong()).isFalse();
    assertThat(lines.next()).isTrue();
    assertThat(lines.tooLong()).isTrue();
    assertThat(lines.text(ISO_8859_1)).isEmpty();
    assertThat(lines.next()).isTrue();
    assertThat(lines.number()).isEqualTo(3);
    assertThat(lines.text(ISO_8859_1)).isEqualTo("x");
    assertThat(lines.tooLong()).isFalse();
  }

  private static List<String> lines(String text) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(UTF_8)), 1 << 20);
  }

  private static List<String> lines(InputStream in, int limit) throws IOException {
    TextLines lines = new TextLines(in, limit);
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(lines.text(ISO_8859_1));
    }
    return all;
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
