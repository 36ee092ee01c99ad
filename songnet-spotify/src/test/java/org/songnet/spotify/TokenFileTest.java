package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.data.DataFormatException;

class TokenFileTest {

  private static final Tokens TOKENS =
      new Tokens(
          "secret-a",
          "secret-b",
          Instant.parse("2026-01-01T00:00:00Z"),
          "client01",
          URI.create("https://api.spotify.com/v1"));

  @TempDir private Path folder;

  @Test
  void keepsAndForgets() throws IOException {
    TokenFile file = new TokenFile(folder.resolve("new/deep/token.json"));
    assertThat(file.load()).isEmpty();
    assertThat(file.delete()).isFalse();
    file.save(TOKENS);
    assertThat(file.load()).hasValue(TOKENS);
    assertThat(file.delete()).isTrue();
    assertThat(file.load()).isEmpty();
  }

  @Test
  void onlyTheOwnerCanReadIt() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "needs a file system with POSIX permissions");
    Path path = folder.resolve("new/token.json");
    TokenFile file = new TokenFile(path);
    file.save(TOKENS);
    assertThat(permissions(path)).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("new"))).isEqualTo("rwx------");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-r--"));
    file.save(TOKENS);
    assertThat(permissions(path)).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void isReplacedWhole() throws IOException {
    TokenFile file = new TokenFile(folder.resolve("token.json"));
    file.save(TOKENS);
    file.save(new Tokens("secret-c", "d", TOKENS.expiresAt(), "client01", TOKENS.api()));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file.file());
    }
    assertThat(Files.readString(file.file())).doesNotContain("secret-a").contains("secret-c");
  }

  @Test
  void damagedFileIsNamedAndNotQuoted() throws IOException {
    Path path = folder.resolve("token.json");
    for (String content :
        new String[] {
          "", "{\"access_token\":\"secret-a", "secret-a", "[]", "{\"access_token\":\"secret-a\"}"
        }) {
      Files.writeString(path, content);
      assertThatThrownBy(() -> new TokenFile(path).load())
          .as(content)
          .isInstanceOf(DataFormatException.class)
          .hasMessageContaining("token.json")
          .hasMessageContaining("sign in again")
          .hasMessageNotContaining("secret")
          .hasNoCause();
    }
  }

  @Test
  void tokensDoNotTellThemselves() {
    assertThat(TOKENS.toString()).doesNotContain("secret").contains("api.spotify.com");
  }
}
