package org.songnet.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.songnet.Recommender;

/**
 * Models inside a model: each with its own provider, configuration and entries, over the catalog of
 * the whole.
 *
 * <p>The entries of part {@code p} are named {@code p/…}; {@code p/model.json} is its manifest.
 */
public final class ModelParts {

  private static final String MANIFEST = "model.json";

  private ModelParts() {}

  /**
   * Writes a part.
   *
   * @param name what its entries begin with
   * @throws IllegalArgumentException if no provider on the class path has the name of the part
   */
  public static void write(String name, Recommender part, ModelWriter out) throws IOException {
    PartWriter writer = new PartWriter(name, out);
    ModelStore.provider(part.info().name()).write(part, writer);
    ModelManifest manifest =
        new ModelManifest(
            ModelStore.FORMAT_VERSION, part.info(), writer.config(), Map.of(), List.of());
    writer.texts(MANIFEST, List.of(manifest.toJson()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ModelFormatException if the part is missing or malformed
   * @throws IllegalArgumentException if no provider on the class path has the name of the part
   */
  public static Recommender read(String name, ModelReader in) throws IOException {
    List<String> texts = in.texts(name + "/" + MANIFEST);
    if (texts.size() != 1) {
      throw new ModelFormatException("part " + name + " must have one manifest: " + texts.size());
    }
    ModelManifest manifest = ModelManifest.parse(Path.of("part " + name), texts.get(0));
    if (!manifest.info().trainedOn().catalogFingerprint().equals(in.catalog().fingerprint())) {
      throw new ModelFormatException("part " + name + " is over another catalog than the whole");
    }
    return ModelStore.provider(manifest.info().name())
        .read(new PartReader(name, manifest.info(), manifest.config(), in));
  }
}
