package org.songnet.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small exports for tests, in the services' own forms. */
final class Exports {

  static final String EXTENDED_NAME =
      "Spotify Extended Streaming History/Streaming_History_Audio_2019-2021_0.json";
  static final String ACCOUNT_NAME = "Spotify Account Data/StreamingHistory_music_0.json";

  private Exports() {}

  /**
   * A row of an extended streaming history with the id {@link #uri} gives the title.
   *
   * @param more further fields as JSON, each with a comma before it; a key that is there already is
   *     overridden
   */
  static String extended(String ts, int played, String title, String artist, String... more) {
    return """
        {
          "ts": "%s",
          "username": "private-name",
          "platform": "Android OS 9 API 28 (private-device)",
          "ms_played": %d,
          "conn_country": "private-country",
          "ip_addr_decrypted": "private-address",
          "user_agent_decrypted": "private-agent",
          "master_metadata_track_name": "%s",
          "master_metadata_album_artist_name": "%s",
          "master_metadata_album_album_name": "Album of %s",
          "spotify_track_uri": "%s",
          "episode_name": null,
          "episode_show_name": null,
          "spotify_episode_uri": null,
          "audiobook_title": null,
          "audiobook_uri": null,
          "audiobook_chapter_uri": null,
          "audiobook_chapter_title": null,
          "reason_start": "clickrow",
          "reason_end": "endplay",
          "shuffle": null,
          "skipped": null,
          "offline": null,
          "offline_timestamp": 0,
          "incognito_mode": null%s
        }"""
        .formatted(ts, played, title, artist, title, uri(title), String.join("", more));
  }

  /** The id of a track in {@link #extended}. */
  static String uri(String title) {
    return "spotify:track:" + title.replace(' ', '_');
  }

  /** A row of an account streaming history. */
  static String account(String endTime, int played, String title, String artist) {
    return """
        {
          "endTime" : "%s",
          "artistName" : "%s",
          "trackName" : "%s",
          "msPlayed" : %d
        }"""
        .formatted(endTime, artist, title, played);
  }

  /** A file of rows. */
  static String array(String... rows) {
    return "[\n" + String.join(",\n", rows) + "\n]\n";
  }

  /** Writes a file, and the folders above it. */
  static Path write(Path file, String content) {
    return write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, and the folders above it. */
  static Path write(Path file, byte[] content) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an archive of names and contents, alternating. */
  static Path zip(Path file, String... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      entries.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return zip(file, entries);
  }

  /** Writes an archive. */
  static Path zip(Path file, Map<String, byte[]> entries) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports with the default options. */
  static ImportResult read(Path... paths) {
    return read(ImportOptions.defaults(), paths);
  }

  /** Imports. */
  static ImportResult read(ImportOptions options, Path... paths) {
    try {
      return ListeningHistoryImporter.importFrom(List.of(paths), options, ImportListener.silent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The titles of a history in order. */
  static List<String> titles(ListeningHistory history) {
    return history.listens().stream()
        .map(listen -> history.catalog().indexOf(listen.track()).orElseThrow())
        .map(index -> history.catalog().track(index).title())
        .toList();
  }
}
