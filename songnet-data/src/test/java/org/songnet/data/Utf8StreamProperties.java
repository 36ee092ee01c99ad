package org.songnet.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class Utf8StreamProperties {

  @Property(tries = 200, seed = "1")
  void validTextComesThroughUnchanged(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 9) int step) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    Utf8Stream stream = new Utf8Stream(new Dripping(bytes, step));

    assertThat(stream.readAllBytes()).isEqualTo(bytes);
    assertThat(stream.replaced()).isZero();
  }

  @Property(tries = 500, seed = "2")
  void anyBytesComeOutValidAndOfTheSameLength(
      @ForAll @Size(max = 60) byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int step)
      throws IOException {
    Utf8Stream stream = new Utf8Stream(new Dripping(bytes, step));
    byte[] out = stream.readAllBytes();

    assertThat(out).hasSameSizeAs(bytes);
    assertThat(isUtf8(out)).isTrue();
    assertThat(stream.replaced() == 0).isEqualTo(isUtf8(bytes));
  }

  @Property(tries = 100, seed = "3")
  void charactersAcrossTheBufferBoundaryAreWhole(@ForAll @IntRange(min = -5, max = 5) int shift)
      throws IOException {
    byte[] bytes = ("x".repeat((1 << 16) + shift) + "é€😀é€😀" + "y".repeat(9)).getBytes(UTF_8);
    Utf8Stream stream = new Utf8Stream(new ByteArrayInputStream(bytes));

    assertThat(stream.readAllBytes()).isEqualTo(bytes);
    assertThat(stream.replaced()).isZero();
  }

  @Example
  void singleBytesCanBeRead() throws IOException {
    Utf8Stream stream = new Utf8Stream(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE4}));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int next = stream.read(); next >= 0; next = stream.read()) {
      out.write(next);
    }

    assertThat(out.toString(UTF_8)).isEqualTo("a?");
    assertThat(stream.read(new byte[1], 0, 0)).isZero();
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Gives a few bytes at a time. */
  private static final class Dripping extends InputStream {

    private final ByteArrayInputStream bytes;
    private final int step;

    Dripping(byte[] bytes, int step) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.step = step;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, Math.min(step, length));
    }
  }
}
