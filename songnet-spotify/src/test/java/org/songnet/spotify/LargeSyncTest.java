package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.spotify.fake.FakeAccount;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;

/** A listener who has collected for years: 5,000 saved tracks and 100 playlists. */
@Tag("slow")
class LargeSyncTest {

  @TempDir private Path folder;

  @Test
  void takesNoRequestTooMany() throws IOException {
    try (FakeSpotify fake = FakeSpotify.start();
        Library library = Library.open(folder.resolve("library.db"))) {
      FakeAccount account = fake.account("ann").saved(0, 5_000);
      int pages = 0;
      for (int i = 0; i < 100; i++) {
        int size = 20 + 37 * i % 160;
        account.playlist("playlist " + i, 50 * i, size);
        pages += (size + 49) / 50;
      }
      Signed signed = new Signed(fake, "ann");
      LibrarySync.of(signed.api, library, signed.time).run(SyncListener.NONE);
      assertThat(fake.count("GET /v1/playlists/")).isEqualTo(pages);
      assertThat(fake.requests()).hasSize(1 + 100 + 1 + 1 + 2 + pages + 3);
      Map<InteractionKind, Integer> counts = library.interactions().counts();
      assertThat(counts).containsEntry(InteractionKind.SAVED, 5_000);
    }
  }
}
