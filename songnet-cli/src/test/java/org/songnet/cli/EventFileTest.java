package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1), ZoneOffset.UTC);

  @Test
  void recordsAreAsTensorBoardReadsThem(@TempDir Path folder) throws IOException {
    try (EventFile file = new EventFile(folder.resolve("train"), CLOCK)) {
      file.scalar("loss", 300, .5);
    }
    Path file = folder.resolve("train/events.out.tfevents.1.songnet");
    String hex = HexFormat.of().formatHex(Files.readAllBytes(file));

    // Worked out by hand from the formats of TFRecord and protocol buffers, apart from this code;
    // the sums by a bitwise CRC-32C.
    String version = "09000000000000f03f" + "1a0d" + "627261696e2e4576656e743a32";
    String event =
        "09000000000000f03f" + "10ac02" + "2a0d" + "0a0b" + "0a046c6f7373" + "150000003f";
    assertThat(hex)
        .isEqualTo(record("1800000000000000", version) + record("1b00000000000000", event));
  }

  private static String record(String length, String data) {
    return length + sum(length) + data + sum(data);
  }

  private static String sum(String hex) {
    int crc = ~0;
    for (byte b : HexFormat.of().parseHex(hex)) {
      crc ^= b & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0x82f63b78;
      }
    }
    int value = ~crc;
    int masked = ((value >>> 15) | (value << 17)) + 0xa282ead8;
    return HexFormat.of().toHexDigits(Integer.reverseBytes(masked));
  }
}
