package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.playlist.Playlist;
import org.songnet.playlist.PlaylistEntry;
import org.songnet.playlist.PlaylistWriter;

/** Whatever titles and artists are made of, every entry that is written comes back by its id. */
class PlaylistRoundTripProperties {

  private static final List<PlaylistWriter> WRITERS =
      List.of(PlaylistWriter.m3u8(), PlaylistWriter.jspf(), PlaylistWriter.csv());

  @Provide
  Arbitrary<List<TrackRecord>> tracks() {
    Arbitrary<String> ids = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(5);
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(20);
    Arbitrary<String> nasty =
        Arbitraries.strings().withChars(",;\"'#\t\r\n -\\{}[]").ofMaxLength(8);
    return Combinators.combine(ids, Arbitraries.oneOf(texts, nasty), nasty)
        .as((id, title, artist) -> TrackRecord.of(new TrackId("id:" + id), title, List.of(artist)))
        .list()
        .ofMaxSize(5);
  }

  @Property(tries = 200, seed = "20261124")
  void everyEntryComesBack(@ForAll("tracks") List<TrackRecord> tracks) throws IOException {
    Playlist playlist = Playlist.of("", tracks.stream().map(PlaylistEntry::seed).toList());
    for (PlaylistWriter writer : WRITERS) {
      byte[] bytes = writer.toText(playlist).getBytes(StandardCharsets.UTF_8);

      assertThat(read(bytes)).isEqualTo(tracks.stream().map(Track::id).toList());
    }
  }

  private static List<TrackId> read(byte[] bytes) throws IOException {
    FileKind kind = new PlaylistFormats().recognise(new FileHead("x", bytes)).orElseThrow();
    PlaylistCollector collector = new PlaylistCollector();
    ProgressMeter meter = new ProgressMeter(ImportListener.silent(), bytes.length);
    PlaylistFile file = new PlaylistFile("x", collector, meter);
    PlaylistFormats.read(kind, new ByteArrayInputStream(bytes), file);
    PlaylistCollection read = collector.build(new ImportReport(List.of(file.report(kind))));
    assertThat(read.report().skipped()).isEmpty();
    return read.size() == 0 ? new ArrayList<>() : read.playlist(0).trackIds();
  }
}
