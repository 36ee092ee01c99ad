package org.songnet.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Track;
import org.songnet.data.ImportReport.FileReport;

/** Reads playlists and shows what came of it. */
final class PlaylistFiles {

  private PlaylistFiles() {}

  /** The playlists of one file. */
  static PlaylistCollection read(Path folder, String name, String text) throws IOException {
    return PlaylistReader.standard().read(TestFiles.write(folder, name, text));
  }

  /** The tracks of a playlist, each as its id and label. */
  static List<String> tracks(PlaylistCollection playlists, int playlist) {
    List<String> tracks = new ArrayList<>();
    for (int track : playlists.tracks(playlist)) {
      Track known = playlists.catalog().track(track);
      tracks.add(known.id() + " | " + Track.label(known));
    }
    return tracks;
  }

  static FileReport onlyReport(PlaylistCollection playlists) {
    List<FileReport> files = playlists.report().files();
    if (files.size() != 1) {
      throw new AssertionError("expected one file: " + files);
    }
    return files.get(0);
  }
}
