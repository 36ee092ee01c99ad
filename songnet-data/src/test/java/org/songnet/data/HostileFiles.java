package org.songnet.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Files that were good once: cut off, put into another encoding, with hostile text in them. */
final class HostileFiles {

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE);

  private static final List<String> HOSTILE =
      List.of(
          "",
          "\0",
          "\"",
          "\"\"\"",
          "\\",
          "\\u0000",
          "\\uD800",
          "\uD83D\uDE00",
          " \u2003 ",
          "\u00A0",
          "\u2028",
          "\u202E",
          "\uFEFF",
          "null",
          "{}",
          "[]",
          "{",
          "]",
          "[".repeat(3000),
          "{\"a\":".repeat(3000),
          "1e999999999",
          "-" + "9".repeat(2000),
          "NaN",
          "0x1p3",
          "9223372036854775807",
          "\t\t\t\t\t\t\t",
          "\r\r\n\n",
          ",,,,,,,,,,",
          ";",
          " ".repeat(3000),
          "%".repeat(3000),
          "%zz%00%ff",
          "#EXTINF:",
          "../../../etc/passwd",
          "spotify:track:",
          "x".repeat(70_000),
          "\u0001\u001B[31m");

  private HostileFiles() {}

  /** Spoilt variants of any of these texts. */
  static Arbitrary<byte[]> from(List<String> good) {
    return Combinators.combine(
            Arbitraries.of(good),
            Arbitraries.of(HOSTILE).list().ofMaxSize(3),
            Arbitraries.doubles().between(0, 1).list().ofSize(3),
            Arbitraries.of(CHARSETS),
            Arbitraries.doubles().between(0, 1.5))
        .as(HostileFiles::spoil);
  }

  private static byte[] spoil(
      String good, List<String> hostile, List<Double> where, Charset charset, double keep) {
    StringBuilder text = new StringBuilder(good);
    for (int i = 0; i < hostile.size(); i++) {
      text.insert((int) (where.get(i) * text.length()), hostile.get(i));
    }
    byte[] bytes = text.toString().getBytes(charset);
    return Arrays.copyOf(bytes, (int) (Math.min(1, keep) * bytes.length));
  }
}
