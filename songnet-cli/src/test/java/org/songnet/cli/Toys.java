package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.cli.demo.FmaCatalog;
import org.songnet.data.simulation.ListenerSimulator;
import org.songnet.data.simulation.SimulationConfig;
import org.songnet.data.simulation.SpotifyExportWriter;
import org.songnet.features.TrackData;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.spi.ModelStore;

/** Small data whose answers are known. */
final class Toys {

  private Toys() {}

  /** Two songs are called Halo; each of the ten songs is always followed by the next one. */
  static Catalog catalog() {
    List<Track> tracks = new ArrayList<>();
    tracks.add(Track.of("song:0", "Halo", "Beyoncé"));
    tracks.add(Track.of("song:1", "Halo", "Depeche Mode"));
    for (int i = 2; i < 10; i++) {
      tracks.add(Track.of("song:" + i, "Tune " + "abcdefghij".charAt(i), "Band " + i % 3));
    }
    return Catalog.of(tracks);
  }

  /** A model that knows the order of {@link #catalog}. */
  static Path markovModel(Path folder) throws IOException {
    InteractionsBuilder plays = Interactions.over(catalog());
    for (int user = 0; user < 20; user++) {
      plays.add(new UserId("user" + user), new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    }
    Path file = folder.resolve("toy.songnet");
    ModelStore.save(new MarkovTrainer().fit(plays.build()), file);
    return file;
  }

  /** The export of a simulated listener: forty days, four moods of twelve songs. */
  static Path export(Path folder) throws IOException {
    TrackData songs = FmaCatalog.read();
    Path zip = folder.resolve("my_spotify_data.zip");
    SimulationConfig config = SimulationConfig.defaults().withDays(40).withMoods(4, 12);
    new SpotifyExportWriter()
        .write(new ListenerSimulator(config).simulate(songs.catalog(), songs.features()), zip);
    return zip;
  }
}
