package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

class LanguagesTest {

  private static final double SURE = LanguageConfig.defaults().confidence();

  @ParameterizedTest
  @CsvSource({
    "That's The Way Love Goes, eng",
    "You Know That I Love You (feat. Somebody), eng",
    "Enamórate De Alguien Más, spa",
    "Puoi leggerlo solo di sera, ita",
    "Place de l'étoile, fra",
    "Mogę dziś umierać, pol",
    "Eu Não Quero Mais - Ao Vivo, por",
    "君のハートはマリンブルー, jpn",
    "사랑, kor",
    "Αγάπη, ell",
    "Второе дыхание, rus",
    "Outro, ''",
    "Kandi, ''",
    "1999, ''",
    "'', ''",
  })
  void tellsTheLanguageOfTitlesOrThatItDoesNotKnow(String title, String language) {
    assertThat(LanguageDetection.get().languageOf(title, SURE)).isEqualTo(language);
  }

  @Test
  void longerTitlesMakeTheSameEvidenceSure() {
    LanguageDetection detection =
        new LanguageDetection(new Fixed(Map.of("eng", .012, "deu", .010, "ast", .5)));

    assertThat(detection.languageOf("abcd", .8)).isEmpty(); // 1.2⁴ to 1
    assertThat(detection.languageOf("abcdefghij", .8)).isEqualTo("eng"); // 1.2¹⁰ to 1
    assertThat(new LanguageDetection(new Fixed(Map.of())).languageOf("abcd", 0)).isEmpty();
  }

  /** A detector with one answer. */
  private record Fixed(Map<String, Double> answer) implements LanguageDetection.Detector {
    @Override
    public Map<String, Double> probabilities(String text) {
      return answer;
    }

    @Override
    public String fingerprint() {
      return "fixed";
    }
  }

  @Test
  void frequentLanguagesHaveAFeatureEach() {
    List<Track> songs =
        List.of(
            Track.of("1", "That's The Way Love Goes"),
            Track.of("2", "Who Would've Thought That"),
            Track.of("3", "Puoi leggerlo solo di sera"),
            Track.of("4", "Outro"));
    FeatureExtractor languages =
        new LanguageFitter(LanguageConfig.defaults().withMost(1)).fit(songs);

    assertThat(languages.names())
        .containsExactly("language:eng", "other language", "unknown language");
    assertThat(languages.extract(songs.get(0))).containsExactly(1, 0, 0);
    assertThat(languages.extract(songs.get(2))).containsExactly(0, 1, 0);
    assertThat(languages.extract(songs.get(3))).containsExactly(0, 0, 1);
    assertThat(languages.extract(Track.of("5", ""))).containsOnly(Float.NaN);
  }

  @Test
  void withoutTheDetectorItSaysWhatToAdd() throws IOException, ReflectiveOperationException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("opennlp")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader without =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      var get = without.loadClass(LanguageDetection.class.getName()).getDeclaredMethod("get");
      get.setAccessible(true);

      assertThatThrownBy(() -> get.invoke(null))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("org.apache.opennlp:opennlp-models-langdetect");
    }
  }
}
