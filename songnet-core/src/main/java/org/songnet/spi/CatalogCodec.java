package org.songnet.spi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.ReleaseDate;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Tracks as bytes: all that a track tells, texts as a length and UTF-8, what is absent as a zero
 * byte before nothing.
 */
final class CatalogCodec {

  static final String ENTRY = "catalog.bin";

  private CatalogCodec() {}

  static void write(Catalog catalog, DataOutputStream out) throws IOException {
    out.writeInt(catalog.size());
    for (int index = 0; index < catalog.size(); index++) {
      Track track = catalog.track(index);
      writeText(track.id().value(), out);
      writeText(track.title(), out);
      writeTexts(track.artists(), out);
      writeTexts(track.genres(), out);
      writeOptional(track.album().orElse(""), track.album().isPresent(), out);
      writeOptional(
          track.released().map(ReleaseDate::toString).orElse(""),
          track.released().isPresent(),
          out);
      writeOptional(
          track.duration().map(Duration::toString).orElse(""), track.duration().isPresent(), out);
      out.writeByte(track.explicit().map(explicit -> explicit ? 2 : 1).orElse(0));
      out.writeDouble(track.popularity().orElse(Double.NaN));
      writeOptional(track.isrc().orElse(""), track.isrc().isPresent(), out);
    }
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  private static void writeOptional(String text, boolean present, DataOutputStream out)
      throws IOException {
    out.writeBoolean(present);
    if (present) {
      writeText(text, out);
    }
  }

  static Catalog read(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<Track> tracks = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      TrackRecord track =
          TrackRecord.of(new TrackId(readText(in)), readText(in), readTexts(in))
              .withGenres(readTexts(in));
      if (in.readBoolean()) {
        track = track.withAlbum(readText(in));
      }
      if (in.readBoolean()) {
        track = track.withReleased(ReleaseDate.parse(readText(in)));
      }
      if (in.readBoolean()) {
        track = track.withDuration(Duration.parse(readText(in)));
      }
      byte explicit = in.readByte();
      if (explicit != 0) {
        track = track.withExplicit(explicit == 2);
      }
      double popularity = in.readDouble();
      if (!Double.isNaN(popularity)) {
        track = track.withPopularity(popularity);
      }
      if (in.readBoolean()) {
        track = track.withIsrc(readText(in));
      }
      tracks.add(track);
    }
    return Catalog.of(tracks);
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(readText(in));
    }
    return texts;
  }
}
