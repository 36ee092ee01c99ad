package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;

/** Finds the scorers of all backends on the class path, and keeps scorers inside models. */
public final class Scorers {

  private static final String KIND = "/scorer.json";

  private Scorers() {}

  /**
   * The provider of a kind of scorer.
   *
   * @throws IllegalArgumentException if there is none on the class path; it lists those there are
   */
  public static ScorerProvider named(String name) {
    TreeMap<String, ScorerProvider> providers = new TreeMap<>();
    ServiceLoader.load(ScorerProvider.class)
        .forEach(provider -> providers.putIfAbsent(provider.name(), provider));
    ScorerProvider provider = providers.get(name);
    if (provider == null) {
      throw new IllegalArgumentException(
          "no module on the class path provides a scorer '%s' (there are: %s): add the one that does"
              .formatted(
                  name, providers.isEmpty() ? "none" : String.join(", ", providers.keySet())));
    }
    return provider;
  }

  /**
   * A trainer with the default configuration but for some settings.
   *
   * @param settings values by the names of the components of the configuration
   * @throws IllegalArgumentException if there is no such scorer, no such setting, or a value is
   *     refused
   */
  public static ScorerTrainer trainer(String name, Map<String, ?> settings) {
    ScorerProvider provider = named(name);
    return provider.trainer(ConfigRecords.with(provider.defaults(), settings));
  }

  /**
   * Writes a scorer as a part of a model.
   *
   * @param part what its entries begin with; a model has each once
   * @throws IllegalArgumentException if no provider on the class path has the name of the scorer
   */
  public static void write(String part, Scorer scorer, ModelWriter out) throws IOException {
    out.texts(part + KIND, List.of(scorer.name()));
    named(scorer.name()).write(part + "/", scorer, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ModelFormatException if an entry is missing or malformed
   * @throws IllegalArgumentException if no provider on the class path has the name of the scorer
   */
  public static Scorer read(String part, ModelReader in) throws IOException {
    List<String> kind = in.texts(part + KIND);
    if (kind.size() != 1) {
      throw new ModelFormatException("scorer " + part + " must be of one kind: " + kind);
    }
    return named(kind.get(0)).read(part + "/", in);
  }
}
