package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.songnet.data.ImportReport.FileReport;

/** Whatever a file holds, the readers of listens account for what they took for a row. */
class ListenReadersProperties {

  private static final List<String> GOOD =
      List.of(
          """
          {"listened_at": 1577872800.5, "user_name": "ann", "track_metadata": {"track_name": "A",\
           "artist_name": "X", "release_name": "R", "mbid_mapping": {"recording_mbid":\
           "98255a8c-017a-4bc7-8dd6-1fa36124572b"}, "additional_info": {"duration_played": 99}}}
          {"timestamp": 1577872900, "track_metadata": {"track_name": "B", "artist_name": "X"}}
          """,
          """
          [{"listened_at": 1577872800, "track_metadata": {"track_name": "A", "artist_name": "Ä"}},
           {"listened_at": 1577872900, "track_metadata": {"track_name": "B"}}]
          """,
          """
          user_1\t2009-05-04T23:08:57Z\tf1b1cf71-bd35-4e99-8624-24a6e15f133a\tDeep\t\tFame
          user_1\t2009-05-04T23:08:57Z\t\tDeep\t98255a8c-017a-4bc7-8dd6-1fa36124572b\tX
          """,
          """
          user,track,timestamp,title,artist,ms_played
          ann,t1,2020-01-01T10:00:00Z,"Söng, one",Singer,180000
          bob,t2,1577872800,Song two,Singer,4000
          """);

  private static final List<FormatReader> READERS =
      List.of(
          new ListenBrainzReader(),
          new LastFm1kReader(),
          new EventsCsvReader(EventColumns.defaults()),
          new PlaylistFormats());

  @Provide
  Arbitrary<byte[]> spoilt() {
    return HostileFiles.from(GOOD);
  }

  @Provide
  Arbitrary<FormatReader> readers() {
    return Arbitraries.of(READERS.subList(0, 3));
  }

  @Property(tries = 600, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void spoiltFilesAreReadByWhoeverRecognisesThem(@ForAll("spoilt") byte[] bytes)
      throws IOException {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, FileHead.BYTES));
    for (FormatReader reader : READERS) {
      Optional<FileKind> kind = reader.recognise(new FileHead("a", start));
      if (kind.isPresent()) {
        read(reader, kind.get(), bytes);
      }
    }
  }

  @Property(tries = 600, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void spoiltFilesAreReadByAnyReader(
      @ForAll("spoilt") byte[] bytes, @ForAll("readers") FormatReader reader) throws IOException {
    read(reader, FileKind.EVENTS_CSV, bytes);
  }

  @Property(tries = 300, seed = "20261123", shrinking = ShrinkingMode.OFF)
  void anyBytesAreReadByAnyReader(@ForAll byte[] bytes, @ForAll("readers") FormatReader reader)
      throws IOException {
    read(reader, FileKind.EVENTS_CSV, bytes);
  }

  private static void read(FormatReader reader, FileKind kind, byte[] bytes) throws IOException {
    ImportStage stage = new ImportStage();
    ProgressMeter meter = new ProgressMeter(ImportListener.silent(), bytes.length);
    ImportSink sink = new ImportSink("a", kind, ImportOptions.defaults(), stage, meter);

    reader.read(kind, new ByteArrayInputStream(bytes), sink);

    ListenMerger merger = ListenMerger.merge(stage, List.of());
    FileReport report = sink.report(merger);
    assertThat(report.read()).isEqualTo(sink.rows());
    if (kind == FileKind.EVENTS_CSV) {
      assertThat(merger.history().size()).isEqualTo((int) report.kept());
    }
  }
}
