package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @CsvSource({"energy,.25,.25", "energy,1e-3,.001", "key,0,0", "explicit,True,1", "mode,false,0"})
  void readsNumbers(String name, String cell, float value) {
    assertThat(Cells.feature(name, cell)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"energy,''", "energy,NA", "energy,None", "key,-1", "tempo,0.0", "time_signature,0"})
  void takesWhatStandsForUnknownAsMissing(String name, String cell) {
    assertThat(Cells.feature(name, cell)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"loud", "Infinity", "1e99", "1d", "0,5", "0x1p3"})
  void refusesWhatIsNotANumber(String cell) {
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(() -> Cells.feature("energy", cell));
  }

  @Test
  void splitsListsAsTheDumpsWriteThem() {
    assertThat(Cells.list("Ingrid Michaelson;ZAYN", false))
        .containsExactly("Ingrid Michaelson", "ZAYN");
    assertThat(Cells.list("['Uli', \"O'Brien\", 'A\\'s']", false))
        .containsExactly("Uli", "O'Brien", "A's");
    assertThat(Cells.list("[]", false)).isEmpty();
    assertThat(Cells.list("Tyler\\, The Creator, Kali Uchis", true))
        .containsExactly("Tyler, The Creator", "Kali Uchis");
    assertThat(Cells.list("Earth, Wind & Fire", false)).containsExactly("Earth, Wind & Fire");
    assertThat(Cells.list(" ", true)).isEmpty();
  }
}
