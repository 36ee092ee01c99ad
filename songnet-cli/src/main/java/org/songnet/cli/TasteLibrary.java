package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoringRecommender;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;
import org.songnet.data.DataFormatException;
import org.songnet.features.FeatureTable;
import org.songnet.features.TrackCsv;
import org.songnet.features.TrackData;
import org.songnet.spi.ModelStore;
import org.songnet.store.FeatureValue;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.songnet.store.TrackInteraction;
import org.songnet.taste.CandidatePool;
import org.songnet.taste.TasteData;
import org.songnet.taste.TasteHistory;
import org.songnet.taste.TasteModel;

/** Brings pools into a library, and what a taste loop works with out of it. */
final class TasteLibrary {

  private static final int REMEMBERED = 200;

  private final Library library;
  private final Listening listening;

  TasteLibrary(Library library, Terminal terminal, BooleanSupplier cancelled) {
    this.library = library;
    this.listening = new Listening(terminal, cancelled);
  }

  /** Adds the tracks of tables and playlists to the pools, each under the name of its file. */
  void addPools(List<Path> files) throws IOException {
    for (Path file : files) {
      Path name = file.toAbsolutePath().getFileName();
      addPool(file, name == null ? file.toString() : name.toString());
    }
  }

  private void addPool(Path file, String name) throws IOException {
    Optional<TrackData> table = table(file);
    Instant now = Instant.now();
    if (table.isEmpty()) {
      library.pools().add(name, tracks(listening.playlists(List.of(file)).catalog()), now);
      return;
    }
    TrackData data = table.get();
    List<FeatureValue> values = new ArrayList<>();
    for (TrackRecord track : data.tracks()) {
      float[] row = data.features().extract(track);
      for (int i = 0; i < row.length; i++) {
        if (!Float.isNaN(row[i])) {
          values.add(
              new FeatureValue(track.id(), name, data.features().names().get(i), row[i], now));
        }
      }
    }
    library.transaction(
        () -> {
          library.pools().add(name, data.tracks(), now);
          library.features().put(values);
          return true;
        });
  }

  /** A table of tracks with features, if it is one. */
  private static Optional<TrackData> table(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(TrackCsv.read(file));
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }

  private static List<Track> tracks(Catalog catalog) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < catalog.size(); i++) {
      tracks.add(catalog.track(i));
    }
    return tracks;
  }

  /**
   * What a loop for a listener works with.
   *
   * @param models files of trained models whose opinions count, too
   * @throws CommandFailure if nothing was imported or there is no pool, or a model cannot score
   */
  TasteData data(UserId listener, List<Path> models) throws IOException, CommandFailure {
    Catalog known = library.tracks().catalog();
    List<Listen> listens = new ArrayList<>();
    for (Listen listen : library.listens().history().listens()) {
      if (listen.user().equals(listener)) {
        listens.add(listen);
      }
    }
    TasteHistory history = TasteHistory.of(known, listens, kept(listener, known));
    if (history.size() == 0) {
      throw new CommandFailure(
          "the library knows nothing of listener '%s'; run 'songnet import … --library' first"
              .formatted(listener));
    }
    CandidatePool.Builder pool = CandidatePool.builder(history);
    Map<String, Integer> pools = library.pools().sizes();
    for (String name : pools.keySet()) {
      library.pools().tracks(name).forEach(track -> pool.add(track, name));
    }
    if (pools.isEmpty()) {
      throw new CommandFailure("the library has no songs to choose from; name some with --pool");
    }
    TasteData data = TasteData.of(listener, history, pool.build());
    Optional<FeatureTable> features = FeatureFile.of(library);
    return withModels(features.map(data::withFeatures).orElse(data), listens, models);
  }

  private List<Track> kept(UserId listener, Catalog known) throws IOException {
    Set<TrackId> ids = new LinkedHashSet<>();
    for (TrackInteraction one :
        library.interactions().all(Set.of(InteractionKind.PLAYLIST, InteractionKind.SAVED))) {
      if (one.user().equals(listener)) {
        ids.add(one.track());
      }
    }
    return ids.stream().map(id -> known.track(known.requireIndex(id))).toList();
  }

  private static TasteData withModels(TasteData data, List<Listen> listens, List<Path> files)
      throws IOException, CommandFailure {
    List<TrackId> heard = new ArrayList<>();
    for (Listen listen : listens) {
      if (listen.skip() != Skip.YES) {
        heard.add(listen.track());
      }
    }
    List<TrackId> last = heard.subList(Math.max(0, heard.size() - REMEMBERED), heard.size());
    TasteData with = data;
    for (Path file : files) {
      Recommender model = ModelStore.load(file);
      if (!(model instanceof ScoringRecommender scoring)) {
        throw new CommandFailure(
            file + ": a '%s' model gives no scores".formatted(model.info().name()));
      }
      with =
          with.withModel(
              new TasteModel(model.info().name(), scoring, RecommendationRequest.after(last)));
    }
    return with;
  }
}
