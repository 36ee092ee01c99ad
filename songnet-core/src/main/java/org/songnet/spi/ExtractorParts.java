package org.songnet.spi;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.songnet.FeatureExtractor;

/**
 * Feature extractors inside a model, each with its own provider, configuration and entries; an
 * extractor may hold others in turn.
 *
 * <p>The entries of extractor {@code p} are named {@code p/…}; {@code p/extractor.json} says who
 * provides it, with which configuration, and the names of its features.
 */
public final class ExtractorParts {

  private static final String MANIFEST = "extractor.json";

  private ExtractorParts() {}

  /**
   * Writes an extractor.
   *
   * @param name what its entries begin with
   * @throws IllegalArgumentException if no provider on the class path writes it
   */
  public static void write(String name, FeatureExtractor extractor, ModelWriter out)
      throws IOException {
    ExtractorProvider provider = writerOf(extractor);
    PartWriter writer = new PartWriter(name, out);
    provider.write(extractor, writer);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("provider", provider.name());
    manifest.put("config", writer.config());
    manifest.put("names", extractor.names());
    writer.texts(MANIFEST, List.of(Json.write(manifest)));
  }

  private static ExtractorProvider writerOf(FeatureExtractor extractor) {
    for (ExtractorProvider provider : ServiceLoader.load(ExtractorProvider.class)) {
      if (provider.writes(extractor)) {
        return provider;
      }
    }
    throw new IllegalArgumentException(
        "extractor must be of a kind that can be saved: no module on the class path writes a "
            + extractor.getClass().getName());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ModelFormatException if the extractor is missing or malformed, or if no provider on the
   *     class path has its name
   */
  public static FeatureExtractor read(String name, ModelReader in) throws IOException {
    List<String> texts = in.texts(name + "/" + MANIFEST);
    if (texts.size() != 1) {
      throw new ModelFormatException(
          "extractor " + name + " must have one manifest: " + texts.size());
    }
    try {
      Map<String, Object> manifest = ModelManifest.object(Json.parse(texts.get(0)));
      PartReader reader =
          new PartReader(name, in.info(), ModelManifest.object(manifest.get("config")), in);
      String provider = (String) ModelManifest.present(manifest, "provider");
      FeatureExtractor extractor = provider(name, provider).read(reader);
      if (!extractor.names().equals(manifest.get("names"))) {
        throw new ModelFormatException(
            "extractor %s came back with the features %s instead of %s"
                .formatted(name, extractor.names(), manifest.get("names")));
      }
      return extractor;
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new ModelFormatException("extractor " + name + ": " + e.getMessage(), e);
    }
  }

  private static ExtractorProvider provider(String part, String name) throws ModelFormatException {
    TreeSet<String> names = new TreeSet<>();
    for (ExtractorProvider provider : ServiceLoader.load(ExtractorProvider.class)) {
      if (provider.name().equals(name)) {
        return provider;
      }
      names.add(provider.name());
    }
    throw new ModelFormatException(
        "extractor %s: no module on the class path provides '%s' extractors (there are: %s): add the one that does"
            .formatted(part, name, names.isEmpty() ? "none" : String.join(", ", names)));
  }
}
