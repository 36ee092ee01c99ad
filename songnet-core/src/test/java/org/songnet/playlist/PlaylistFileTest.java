package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;

class PlaylistFileTest {

  private static final Playlist PLAYLIST =
      Playlist.of("Evening", List.of(PlaylistEntry.seed(Track.of("1", "Halo", "Beyoncé"))));

  @Test
  void filesAreReplacedWholeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("evening.csv");
    Files.writeString(file, "old and much longer ".repeat(1000));

    PlaylistWriter.forFile(file).write(PLAYLIST, file);

    assertThat(file).hasContent(PlaylistWriter.csv().toText(PLAYLIST));
    assertThat(folder.toFile().list()).containsExactly("evening.csv");
  }

  @Test
  void filesMayBeReadByWhoMayReadTheirNeighbours(@TempDir Path folder) throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path neighbour = Files.writeString(folder.resolve("neighbour"), "");
    Path file = folder.resolve("evening.jspf");

    PlaylistWriter.jspf().write(PLAYLIST, file);

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(neighbour));
  }

  @Test
  void linksStayLinks(@TempDir Path folder) throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);

    PlaylistWriter.csv().write(PLAYLIST, link);

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent(PlaylistWriter.csv().toText(PLAYLIST));
  }

  @Test
  void whatCannotBeWrittenIsNamed(@TempDir Path folder) {
    assertThatThrownBy(
            () -> PlaylistWriter.csv().write(PLAYLIST, folder.resolve("missing").resolve("a.csv")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("folder does not exist");
    assertThatThrownBy(() -> PlaylistWriter.csv().write(PLAYLIST, folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a folder");
    assertThat(folder).isEmptyDirectory();
  }
}
