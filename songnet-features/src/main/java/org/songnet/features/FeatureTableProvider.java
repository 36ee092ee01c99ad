package org.songnet.features;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    out.texts("source", List.of(table.source()));
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
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    List<String> source = in.texts("source");
    List<String> names = in.texts("names");
    List<String> ids = in.texts("ids");
    if (source.size() != 1) {
      throw new ModelFormatException("entry source must be one text: " + source.size());
    }
    int width = names.size();
    float[] values = in.floats("values", Math.multiplyExact(ids.size(), width));
    Map<TrackId, float[]> rows = new LinkedHashMap<>(ids.size() * 4 / 3 + 1);
    for (int row = 0; row < ids.size(); row++) {
      float[] numbers = new float[width];
      System.arraycopy(values, row * width, numbers, 0, width);
      rows.put(new TrackId(ids.get(row)), numbers);
    }
    return FeatureTable.of(source.get(0), names, rows);
  }
}
