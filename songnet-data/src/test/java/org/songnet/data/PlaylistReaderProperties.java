package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a file holds, reading it ends with playlists that add up or with one kind of error. */
class PlaylistReaderProperties {

  private static final List<String> GOOD =
      List.of(
          """
          {"info": {"slice": "0-999"}, "playlists": [{"name": "A", "pid": 17, "tracks": [
            {"pos": 0, "artist_name": "X", "track_uri": "spotify:track:6I9VzXrHxO9rA9A5euc8Ak",
             "track_name": "Toxic", "duration_ms": 198800, "album_name": "In The Zone"},
            {"pos": 1, "track_uri": "b", "duration_ms": 1}]}]}
          """,
          """
          {"playlist": {"title": "Mix", "track": [{"location": ["http://example.com/1.ogg"],
            "identifier": ["fma:2"], "title": "Food", "creator": "AWOL", "album": "Way",
            "duration": 168000}, {"identifier": "x", "extension": {"y": [{}]}}]}}
          """,
          """
          #EXTM3U
          #PLAYLIST:Road
          #EXTINF:213 a="b,c",Rick Astley - Never
          spotify:track:4uLU6hMCjMI75M1A2tKUQC
          ../Music/Can%20-%20Vitamin.flac
          #EXTINF:1,Ünder - Örder
          file:///x/y.mp3
          """,
          """
          position,id,title,artists,album,duration_ms,playlist
          2,fma:3,"Electric, Ave",AWOL;Guest,Life,237000,A
          1,fma:2,Food,Ä,,,B
          """,
          """
          song,artist,callsign,time,date_time,unique_id,combined
          Caught,.38 Special,KGLK,1402943314,1402943314,KGLK1536,x
          Caught,"38, Special",KGB,1402943314,1402943314,KGB0001,x
          """,
          "3 1 2\n\n7\n1  3\t3 \n");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("playlists");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Provide
  Arbitrary<byte[]> spoilt() {
    return HostileFiles.from(GOOD);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a.json", "a.m3u", "a.m3u8", "a.csv", "a.txt", "a");
  }

  @Property(tries = 600, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void spoiltFilesAreReadOrRefused(@ForAll("spoilt") byte[] bytes, @ForAll("names") String name)
      throws IOException {
    readOrRefuse(PlaylistReader.standard(), name, bytes);
  }

  @Property(tries = 300, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void anyBytesAreReadAsAnyFormat(@ForAll byte[] bytes, @ForAll("formats") FileKind kind)
      throws IOException {
    readOrRefuse(PlaylistReader.standard().assuming(kind), "a", bytes);
  }

  @Property(tries = 600, seed = "20261123", shrinking = ShrinkingMode.OFF)
  void spoiltFilesAreReadAsAnyFormat(
      @ForAll("spoilt") byte[] bytes, @ForAll("formats") FileKind kind) throws IOException {
    readOrRefuse(PlaylistReader.standard().assuming(kind), "a", bytes);
  }

  @Provide
  Arbitrary<FileKind> formats() {
    return Arbitraries.of(PlaylistFormats.KINDS);
  }

  private static void readOrRefuse(PlaylistReader reader, String name, byte[] bytes)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      PlaylistCollection playlists = reader.read(file);
      assertThat(playlists.report().kept()).isGreaterThanOrEqualTo(playlists.entryCount());
      assertThat(playlists.interactions(1).size()).isEqualTo(playlists.entryCount());
      for (int playlist = 0; playlist < playlists.size(); playlist++) {
        assertThat(playlists.playlist(playlist).entries()).hasSize(playlists.length(playlist));
      }
    } catch (DataFormatException refused) {
      assertThat(refused).hasMessageContaining(file.toString());
    } finally {
      Files.delete(file);
    }
  }
}
