package org.songnet.spi;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.songnet.Recommender;

/**
 * Saves recommenders to files and loads them, in this JVM or another.
 *
 * <p>A model file is a zip: {@code manifest.json} with the format version, the provider, its
 * configuration, a summary of the training data and a SHA-256 for every entry; {@code catalog.bin};
 * and little-endian numbers. The zip comment is a SHA-256 over everything before it, so that not
 * one byte can change unnoticed. No class names stand in it and nothing is deserialized.
 *
 * <p>Thread-safe.
 */
public final class ModelStore {

  /** The newest format this library reads, and the one it writes. */
  public static final int FORMAT_VERSION = 1;

  private ModelStore() {}

  /**
   * Saves a model, whole or not at all: an existing file is replaced only by a finished one.
   *
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if no provider on the class path has the model's name
   */
  public static void save(Recommender model, Path file) throws IOException {
    RecommenderProvider provider = provider(model.info().name());
    WholeFile.write(
        file,
        empty -> {
          try (ZipModelWriter writer = new ZipModelWriter(empty)) {
            writer.catalog(model.catalog());
            provider.write(model, writer);
            writer.finish(model.info(), GoldenQuery.ask(model));
          }
        });
  }

  /**
   * Loads a model, checks every byte of it and replays the requests stored with it.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws ModelFormatException if the file is not a model, is damaged, is of a newer format,
   *     needs a provider that is not on the class path, or answers otherwise than when it was saved
   */
  public static Recommender load(Path file) throws IOException {
    try (ZipModelReader reader = ZipModelReader.open(file)) {
      ModelManifest manifest = reader.manifest();
      Recommender model = provider(manifest.info().name()).read(reader);
      for (GoldenQuery query : manifest.golden()) {
        if (!query.holdsFor(model)) {
          model.close();
          throw new ModelFormatException(
              "%s: the model answers otherwise than when it was saved (after %s): train it again"
                  .formatted(file, query.session()));
        }
      }
      return model;
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException(file + " does not make a model: " + e.getMessage(), e);
    }
  }

  /**
   * What a model file says of itself, without loading the model; every byte is checked.
   *
   * @throws ModelFormatException as {@link #load} does
   */
  public static ModelManifest inspect(Path file) throws IOException {
    try (ZipModelReader reader = ZipModelReader.open(file)) {
      return reader.manifest();
    }
  }

  /**
   * The provider of a kind of model.
   *
   * @throws IllegalArgumentException if there is none on the class path
   */
  static RecommenderProvider provider(String name) {
    TreeSet<String> names = new TreeSet<>();
    for (RecommenderProvider provider : ServiceLoader.load(RecommenderProvider.class)) {
      if (provider.name().equals(name)) {
        return provider;
      }
      names.add(provider.name());
    }
    throw new IllegalArgumentException(
        "no module on the class path provides '%s' models (there are: %s): add the one that does"
            .formatted(name, names.isEmpty() ? "none" : String.join(", ", names)));
  }
}
