package org.songnet.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
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
    Writer writer = new Writer(name, out);
    ModelStore.provider(part.info().name()).write(part, writer);
    ModelManifest manifest =
        new ModelManifest(
            ModelStore.FORMAT_VERSION, part.info(), writer.config, Map.of(), List.of());
    out.texts(writer.prefix + MANIFEST, List.of(manifest.toJson()));
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
    return ModelStore.provider(manifest.info().name()).read(new Reader(name, manifest, in));
  }

  private static final class Writer implements ModelWriter {

    private final String prefix;
    private final ModelWriter out;
    private Map<String, Object> config = Map.of();

    Writer(String name, ModelWriter out) {
      this.prefix = name + "/";
      this.out = out;
    }

    @Override
    public void config(Record newConfig) {
      config = ConfigRecords.toMap(newConfig);
    }

    @Override
    public void floats(String entry, float[] values) throws IOException {
      out.floats(prefix + entry, values);
    }

    @Override
    public void ints(String entry, int[] values) throws IOException {
      out.ints(prefix + entry, values);
    }

    @Override
    public void texts(String entry, List<String> values) throws IOException {
      out.texts(prefix + entry, values);
    }
  }

  private static final class Reader implements ModelReader {

    private final String name;
    private final ModelManifest manifest;
    private final ModelReader in;

    Reader(String name, ModelManifest manifest, ModelReader in) {
      this.name = name;
      this.manifest = manifest;
      this.in = in;
    }

    private String inner(String entry) {
      return name + "/" + entry;
    }

    @Override
    public Catalog catalog() {
      return in.catalog();
    }

    @Override
    public ModelInfo info() {
      return manifest.info();
    }

    @Override
    public <C extends Record> C config(Class<C> type) throws ModelFormatException {
      try {
        return ConfigRecords.fromMap(type, manifest.config());
      } catch (IllegalArgumentException e) {
        throw new ModelFormatException(
            "part " + name + ": the configuration: " + e.getMessage(), e);
      }
    }

    @Override
    public boolean has(String entry) {
      return in.has(inner(entry));
    }

    @Override
    public float[] floats(String entry, int length) throws IOException {
      return in.floats(inner(entry), length);
    }

    @Override
    public int[] ints(String entry) throws IOException {
      return in.ints(inner(entry));
    }

    @Override
    public List<String> texts(String entry) throws IOException {
      return in.texts(inner(entry));
    }
  }
}
