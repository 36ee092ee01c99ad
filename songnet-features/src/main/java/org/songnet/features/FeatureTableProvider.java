package org.songnet.features;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.songnet.FeatureExtractor;
import org.songnet.TrackId;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Writes and reads {@link FeatureTable}s. */
public final class FeatureTableProvider implements ExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public FeatureTableProvider() {}

  @Override
  public String name() {
    return "table";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof FeatureTable;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    FeatureTable table = (FeatureTable) extractor;
    out.texts("sources", table.sources());
    out.texts("names", table.names());
    out.texts("ids", table.ids().stream().map(TrackId::value).toList());
    int width = table.names().size();
    float[] values = new float[Math.multiplyExact(table.size(), width)];
    int at = 0;
    for (TrackId id : table.ids()) {
      System.arraycopy(table.extract(id), 0, values, at, width);
      at += width;
    }
    out.floats("values", values);
    if (!table.origins().isEmpty()) {
      out.ints(
          "origins",
          table.ids().stream()
              .flatMapToInt(id -> IntStream.of(table.origins().getOrDefault(id, new int[width])))
              .toArray());
    }
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    List<String> sources = in.texts("sources");
    List<String> names = in.texts("names");
    List<String> ids = in.texts("ids");
    int width = names.size();
    int size = Math.multiplyExact(ids.size(), width);
    float[] values = in.floats("values", size);
    int[] origins = in.has("origins") ? in.ints("origins") : new int[0];
    if (width == 0
        || sources.isEmpty()
        || (in.has("origins") && origins.length != size)
        || IntStream.of(origins).anyMatch(origin -> origin < 0 || origin >= sources.size())) {
      throw new ModelFormatException(
          "entry origins must be one of %d sources for each of %d values"
              .formatted(sources.size(), size));
    }
    Map<TrackId, float[]> rows = new LinkedHashMap<>(ids.size() * 4 / 3 + 1);
    Map<TrackId, int[]> from = new HashMap<>();
    for (int row = 0; row < ids.size(); row++) {
      TrackId id = new TrackId(ids.get(row));
      rows.put(id, Arrays.copyOfRange(values, row * width, (row + 1) * width));
      if (origins.length > 0) {
        from.put(id, Arrays.copyOfRange(origins, row * width, (row + 1) * width));
      }
    }
    return new FeatureTable(sources, names, rows, from);
  }
}
