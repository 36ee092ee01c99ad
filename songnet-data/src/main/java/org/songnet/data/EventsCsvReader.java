package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.songnet.Skip;

/** Reads tables of listens: one row a listen, the columns found by the names in the header. */
final class EventsCsvReader implements FormatReader {

  private final EventColumns names;

  EventsCsvReader(EventColumns names) {
    this.names = names;
  }

  @Override
  public Optional<FileKind> recognise(FileHead head) {
    CsvHeader header = CsvHeader.of(head);
    boolean events =
        (header.has(names.endedAt()) || header.has(names.startedAt()))
            && (header.has(names.track()) || header.has(names.title()))
            && !StationPlaysFormat.recognises(header);
    return events ? Optional.of(FileKind.EVENTS_CSV) : Optional.empty();
  }

  @Override
  public void read(FileKind kind, InputStream in, ImportSink sink) throws IOException {
    CsvTable table = new CsvTable(in);
    Rows rows = new Rows(table, names, sink);
    try {
      while (table.next()) {
        rows.take();
      }
    } finally {
      for (long line = 0; line < table.malformedLines(); line++) {
        sink.skip(SkipReason.MALFORMED);
      }
    }
  }

  /** The rows of one table, with what its columns mean. */
  private static final class Rows {

    private final CsvTable table;
    private final ImportSink sink;
    private final OptionalInt user;
    private final OptionalInt track;
    private final OptionalInt endedAt;
    private final OptionalInt startedAt;
    private final OptionalInt title;
    private final OptionalInt artist;
    private final OptionalInt album;
    private final OptionalInt played;

    Rows(CsvTable table, EventColumns names, ImportSink sink) {
      this.table = table;
      this.sink = sink;
      CsvHeader header = table.header();
      OptionalInt id = header.column(names.track());
      OptionalInt name = header.column(names.title());
      boolean same = id.equals(name);
      boolean named = header.has(names.artist());
      track = same && named ? OptionalInt.empty() : id;
      title = same && !named ? OptionalInt.empty() : name;
      user = header.column(names.user());
      endedAt = header.column(names.endedAt());
      startedAt = header.column(names.startedAt());
      artist = header.column(names.artist());
      album = header.column(names.album());
      played = header.column(names.playedMillis());
    }

    void take() throws IOException {
      ListenRow row =
          new ListenRow(
              table.field(user), id(), table.field(title), table.field(artist), table.field(album));
      boolean ended = !table.field(endedAt).isEmpty();
      Optional<ListenTime> time = ListenTime.parse(table.field(ended ? endedAt : startedAt));
      boolean timed = !table.field(played).isEmpty();
      OptionalLong millis = timed ? Numbers.whole(table.field(played)) : OptionalLong.of(0);
      Optional<SkipReason> problem = row.problem();
      if (problem.isPresent()) {
        sink.skip(problem.get());
      } else if (time.isEmpty()) {
        sink.skip(SkipReason.BAD_TIME);
      } else if (!isPossible(millis)) {
        sink.skip(SkipReason.BAD_DURATION);
      } else {
        int ms = (int) millis.orElse(0);
        sink.listen(
            row.user(sink),
            row.track(sink),
            time.get().millis() + (ended ? 0 : ms),
            ms,
            timed ? sink.options().listenRule().label(ms, false, Skip.UNKNOWN) : Skip.UNKNOWN,
            time.get().precision());
      }
    }

    private String id() {
      String told = table.field(track);
      return TrackLocation.id(told).map(Object::toString).orElse(told);
    }

    private static boolean isPossible(OptionalLong millis) {
      return millis.isPresent()
          && millis.getAsLong() >= 0
          && millis.getAsLong() <= Integer.MAX_VALUE;
    }
  }
}
