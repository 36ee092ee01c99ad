package org.songnet.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigRecordsTest {

  private enum Loss {
    CROSS_ENTROPY,
    BPR_MAX
  }

  private record Config(int units, long seed, double rate, boolean tied, String note, Loss loss) {
    Config {
      if (units < 1) {
        throw new IllegalArgumentException("units must be positive: " + units);
      }
    }
  }

  private static final Config DEFAULTS = new Config(8, 42, .1, true, "n", Loss.CROSS_ENTROPY);

  @Test
  void aRecordComesBackFromItsMap() {
    Map<String, Object> map = ConfigRecords.toMap(DEFAULTS);

    assertThat(map)
        .containsEntry("loss", "cross_entropy")
        .containsOnlyKeys("units", "seed", "rate", "tied", "note", "loss");
    assertThat(ConfigRecords.fromMap(Config.class, map)).isEqualTo(DEFAULTS);
  }

  @Test
  void textsFromACommandLineBecomeValues() {
    Map<String, String> changes =
        Map.of("units", "16", "rate", "1e-3", "tied", "false", "loss", "bpr-max");

    assertThat(ConfigRecords.with(DEFAULTS, changes))
        .isEqualTo(new Config(16, 42, .001, false, "n", Loss.BPR_MAX));
  }

  @Test
  void numbersFromAFileFitOrAreRefused() {
    assertThat(ConfigRecords.with(DEFAULTS, Map.of("rate", 1L, "units", 3.0)))
        .isEqualTo(new Config(3, 42, 1, true, "n", Loss.CROSS_ENTROPY));
    assertThatThrownBy(() -> ConfigRecords.with(DEFAULTS, Map.of("units", 3.5)))
        .hasMessage("setting 'units' must be a int: 3.5");
  }

  private record Outer(Config inner, int outer) {}

  @Test
  void componentsOfARecordInsideStandBesideTheOthers() {
    Outer defaults = new Outer(DEFAULTS, 5);

    assertThat(ConfigRecords.toMap(defaults))
        .containsExactly(
            Map.entry("units", 8),
            Map.entry("seed", 42L),
            Map.entry("rate", .1),
            Map.entry("tied", true),
            Map.entry("note", "n"),
            Map.entry("loss", "cross_entropy"),
            Map.entry("outer", 5));
    assertThat(ConfigRecords.with(defaults, Map.of("units", "3", "outer", "7")))
        .isEqualTo(new Outer(new Config(3, 42, .1, true, "n", Loss.CROSS_ENTROPY), 7));
    assertThatThrownBy(() -> ConfigRecords.with(defaults, Map.of("units", "0")))
        .hasMessage("units must be positive: 0");
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThatThrownBy(() -> ConfigRecords.with(DEFAULTS, Map.of("unit", "1")))
        .hasMessage("no setting 'unit'; there are units, seed, rate, tied, note, loss");
    assertThatThrownBy(() -> ConfigRecords.with(DEFAULTS, Map.of("loss", "hinge")))
        .hasMessage("setting 'loss' must be a Loss of cross_entropy bpr_max: hinge");
    assertThatThrownBy(() -> ConfigRecords.with(DEFAULTS, Map.of("units", "0")))
        .hasMessage("units must be positive: 0");
    assertThatThrownBy(() -> ConfigRecords.fromMap(Config.class, Map.of("units", 1)))
        .hasMessage("setting 'seed' is missing");
  }
}
