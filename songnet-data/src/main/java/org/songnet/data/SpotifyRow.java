package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.songnet.Skip;

/**
 * One row of a streaming history of either kind, read into the same fields again and again.
 *
 * <p>Rows of the extended kind have {@code ts} and {@code ms_played}, those of the account data
 * {@code endTime} and {@code msPlayed}. Every other key is passed over unread, those for the
 * address, the user, the device and the country among them.
 */
final class SpotifyRow {

  private final StagedTracks tracks;

  /** When it ended, in milliseconds since 1970, or {@link Timestamps#NONE}. */
  long endedAt;

  /** How precisely {@link #endedAt} is known. */
  TimePrecision precision = TimePrecision.SECOND;

  /** How many milliseconds it played, or {@link JsonValues#NO_NUMBER}. */
  long played;

  /** The track's id and names as texts of {@link StagedTracks}, or {@link TextPool#NONE}. */
  int uri;

  int title;
  int artist;
  int album;

  boolean podcast;
  boolean audiobook;
  boolean incognito;

  /** Whether it played to the track's end. */
  boolean finished;

  /** What the source says about skipping. */
  Skip told = Skip.UNKNOWN;

  /** Whether an id or a name was too long to be one. */
  boolean nameTooLong;

  SpotifyRow(StagedTracks tracks) {
    this.tracks = tracks;
  }

  /** Reads the object whose opening brace is the current token, up to its closing brace. */
  void read(JsonParser parser) throws IOException {
    clear();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      switch (key) {
        case "ts", "endTime" -> time(parser);
        case "ms_played", "msPlayed" -> played = JsonValues.wholeNumber(parser);
        case "spotify_track_uri" -> uri = text(parser, tracks.ids);
        case "master_metadata_track_name", "trackName" -> title = text(parser, tracks.names);
        case "master_metadata_album_artist_name", "artistName" ->
            artist = text(parser, tracks.names);
        case "master_metadata_album_album_name" -> album = text(parser, tracks.names);
        case "episode_name", "episode_show_name", "spotify_episode_uri" ->
            podcast |= JsonValues.isPresent(parser);
        case "podcastName", "episodeName" -> podcast |= JsonValues.isPresent(parser);
        case "audiobook_title", "audiobook_uri", "audiobook_chapter_uri" ->
            audiobook |= JsonValues.isPresent(parser);
        case "audiobookName", "authorName" -> audiobook |= JsonValues.isPresent(parser);
        case "reason_end" -> finished = "trackdone".equals(JsonValues.text(parser));
        case "skipped" -> told = told(parser);
        case "incognito_mode" -> incognito = JsonValues.isTrue(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void clear() {
    endedAt = Timestamps.NONE;
    precision = TimePrecision.SECOND;
    played = JsonValues.NO_NUMBER;
    uri = TextPool.NONE;
    title = TextPool.NONE;
    artist = TextPool.NONE;
    album = TextPool.NONE;
    podcast = false;
    audiobook = false;
    incognito = false;
    finished = false;
    told = Skip.UNKNOWN;
    nameTooLong = false;
  }

  private void time(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      endedAt = Timestamps.NONE;
      parser.skipChildren();
      return;
    }
    char[] chars = parser.getTextCharacters();
    int offset = parser.getTextOffset();
    int length = parser.getTextLength();
    endedAt = Timestamps.parse(chars, offset, length);
    precision =
        Timestamps.hasSeconds(chars, offset, length) ? TimePrecision.SECOND : TimePrecision.MINUTE;
  }

  private int text(JsonParser parser, TextPool pool) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      parser.skipChildren();
      return TextPool.NONE;
    }
    char[] chars = parser.getTextCharacters();
    int offset = parser.getTextOffset();
    int length = parser.getTextLength();
    if (length > PlainText.MAX_LENGTH) {
      nameTooLong = true;
      return TextPool.NONE;
    }
    return isBlank(chars, offset, length) ? TextPool.NONE : pool.intern(chars, offset, length);
  }

  private static boolean isBlank(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (!Character.isWhitespace(chars[i]) && !Character.isISOControl(chars[i])) {
        return false;
      }
    }
    return true;
  }

  private static Skip told(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return Skip.UNKNOWN;
    }
    return JsonValues.isTrue(parser) ? Skip.YES : Skip.NO;
  }
}
