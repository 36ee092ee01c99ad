package org.songnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.songnet.Skip;

/**
 * Reads listens in the form of the Last.fm-1K data set: user, time, artist id, artist, track id,
 * title, with tabs between them and no header.
 *
 * <p>The data set is Celma's, "Music Recommendation and Discovery in the Long Tail" (PhD thesis,
 * 2008). Its times are those at which the listens began. Many ids are missing; such tracks are
 * known by their names. Each user's listens stand newest first, so those of the same second are
 * turned around.
 */
final class LastFm1kReader implements FormatReader {

  private static final Pattern ROW =
      Pattern.compile(
          "[^\t]+\t\\d{4}-\\d\\d-\\d\\dT[^\t]+\t([0-9a-f-]{36})?\t[^\t]*\t([0-9a-f-]{36})?\t[^\t]*");
  private static final int FIELDS = 6;
  private static final int LINES_TO_JUDGE = 5;

  @Override
  public Optional<FileKind> recognise(FileHead head) {
    boolean rows =
        head.text()
            .lines()
            .limit(LINES_TO_JUDGE)
            .anyMatch(line -> ROW.matcher(line.stripTrailing()).matches());
    return rows ? Optional.of(FileKind.LASTFM_1K) : Optional.empty();
  }

  @Override
  public void read(FileKind kind, InputStream in, ImportSink sink) throws IOException {
    Rows rows = new Rows(sink);
    TextLines lines = new TextLines(in);
    try {
      while (lines.next()) {
        String line = lines.text(StandardCharsets.ISO_8859_1);
        if (lines.tooLong()) {
          sink.skip(SkipReason.MALFORMED);
        } else if (!line.isBlank()) {
          rows.take(line);
        }
      }
    } finally {
      rows.flush();
    }
  }

  /** Holds back listens of the same user and second until the next one comes. */
  private static final class Rows {

    private final ImportSink sink;
    private int user = -1;
    private long millis;
    private boolean ascending;
    private int held;
    private int[] tracks = new int[8];

    Rows(ImportSink sink) {
      this.sink = sink;
    }

    void take(String line) throws IOException {
      String[] fields = line.split("\t", FIELDS);
      if (fields.length < FIELDS || fields[0].isBlank()) {
        sink.skip(SkipReason.MALFORMED);
        return;
      }
      ListenRow row =
          new ListenRow(
              PlainText.clean(fields[0]).strip(),
              id(fields[4]),
              fields[5].strip(),
              fields[3].strip(),
              "");
      Optional<ListenTime> time = ListenTime.parse(fields[1].strip());
      Optional<SkipReason> problem = row.problem();
      if (problem.isPresent()) {
        sink.skip(problem.get());
      } else if (time.isEmpty()) {
        sink.skip(SkipReason.BAD_TIME);
      } else {
        hold(row.user(sink), time.get().millis(), row.track(sink));
      }
    }

    private static String id(String mbid) {
      return TrackLocation.recording(mbid.strip()).map(Object::toString).orElse("");
    }

    private void hold(int newUser, long newMillis, int track) throws IOException {
      if (newUser != user || newMillis != millis) {
        ascending = newUser == user ? newMillis > millis : ascending;
        flush();
        ascending &= newUser == user;
        user = newUser;
        millis = newMillis;
      }
      if (held == tracks.length) {
        tracks = Arrays.copyOf(tracks, 2 * held);
      }
      tracks[held++] = track;
    }

    void flush() throws IOException {
      for (int i = 0; i < held; i++) {
        int track = tracks[ascending ? i : held - 1 - i];
        sink.listen(user, track, millis, 0, Skip.UNKNOWN, TimePrecision.SECOND);
      }
      held = 0;
    }
  }
}
