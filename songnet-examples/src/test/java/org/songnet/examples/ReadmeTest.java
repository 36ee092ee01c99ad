package org.songnet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in README is the code that is compiled and run here. */
class ReadmeTest {

  private static final Pattern SNIPPET =
      Pattern.compile("(?s)\\n *// readme: \\w+\\n(.*?)\\n\\n? *// readme: end\\n");

  @Test
  void readmeQuotesTheExample() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher snippets =
        SNIPPET.matcher(
            Files.readString(Path.of("src/main/java/org/songnet/examples/EmbedInYourApp.java")));
    int found = 0;
    while (snippets.find()) {
      assertThat(readme).contains(snippets.group(1).stripIndent().strip());
      found++;
    }
    assertThat(found).isEqualTo(2);
  }
}
