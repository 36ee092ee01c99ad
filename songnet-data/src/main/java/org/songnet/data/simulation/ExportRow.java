package org.songnet.data.simulation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.songnet.Track;

/**
 * One row of an extended streaming history, as Spotify writes it.
 *
 * @param endedAt when the stream ended, to the second
 * @param playedMillis how long it played
 * @param track the song; null for a podcast episode
 * @param episode the number of the podcast episode, where there is no track
 * @param reasonStart why it began
 * @param reasonEnd why it ended
 * @param shuffle null in some old rows
 * @param skipped null in many old rows
 * @param offline null in some old rows
 * @param offlineTimestamp milliseconds in old rows, seconds in newer ones, zero in some
 * @param incognito null in some old rows
 */
record ExportRow(
    Instant endedAt,
    long playedMillis,
    @Nullable Track track,
    int episode,
    String reasonStart,
    String reasonEnd,
    @Nullable Boolean shuffle,
    @Nullable Boolean skipped,
    @Nullable Boolean offline,
    long offlineTimestamp,
    @Nullable Boolean incognito) {

  /** The platform that says in every row that nobody listened. */
  static final String PLATFORM = "songnet simulator";

  /** An address of the range that RFC 5737 keeps for documentation. */
  static final String ADDRESS = "192.0.2.1";

  static ExportRow podcast(Instant endedAt, long playedMillis, int episode) {
    return new ExportRow(
        endedAt,
        playedMillis,
        null,
        episode,
        "clickrow",
        "endplay",
        false,
        false,
        false,
        endedAt.getEpochSecond() - playedMillis / 1000,
        false);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ts", endedAt.toString());
    json.writeStringField("platform", PLATFORM);
    json.writeNumberField("ms_played", playedMillis);
    json.writeStringField("conn_country", "ZZ");
    json.writeStringField("ip_addr", ADDRESS);
    json.writeStringField("master_metadata_track_name", track == null ? null : track.title());
    json.writeStringField(
        "master_metadata_album_artist_name",
        track == null || track.artists().isEmpty() ? null : track.artists().get(0));
    json.writeStringField(
        "master_metadata_album_album_name", track == null ? null : track.album().orElse(null));
    json.writeStringField("spotify_track_uri", track == null ? null : track.id().value());
    boolean podcast = track == null;
    json.writeStringField("episode_name", podcast ? "Simulated episode " + episode : null);
    json.writeStringField("episode_show_name", podcast ? "Simulated podcast" : null);
    json.writeStringField(
        "spotify_episode_uri",
        podcast ? String.format(Locale.ROOT, "spotify:episode:songnetSIM%012d", episode) : null);
    json.writeStringField("audiobook_title", null);
    json.writeStringField("audiobook_uri", null);
    json.writeStringField("audiobook_chapter_uri", null);
    json.writeStringField("audiobook_chapter_title", null);
    json.writeStringField("reason_start", reasonStart);
    json.writeStringField("reason_end", reasonEnd);
    write(json, "shuffle", shuffle);
    write(json, "skipped", skipped);
    write(json, "offline", offline);
    json.writeNumberField("offline_timestamp", offlineTimestamp);
    write(json, "incognito_mode", incognito);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable Boolean value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeBooleanField(name, value);
    }
  }
}
