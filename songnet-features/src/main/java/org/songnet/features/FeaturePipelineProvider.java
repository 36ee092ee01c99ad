package org.songnet.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.spi.ExtractorParts;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Writes and reads {@link FeaturePipeline}s. */
public final class FeaturePipelineProvider implements ExtractorProvider {

  /** For {@link java.util.ServiceLoader}. */
  public FeaturePipelineProvider() {}

  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof FeaturePipeline;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    FeaturePipeline pipeline = (FeaturePipeline) extractor;
    List<FeatureExtractor> parts = pipeline.joined().parts();
    for (int part = 0; part < parts.size(); part++) {
      ExtractorParts.write("part" + part, parts.get(part), out);
    }
    out.ints("parts", new int[] {parts.size()});
    out.floats("means", pipeline.means());
    out.floats("scales", pipeline.scales());
    out.ints("masked", pipeline.masked());
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    int[] count = in.ints("parts");
    if (count.length != 1 || count[0] < 1) {
      throw new ModelFormatException("entry parts must be one positive number");
    }
    List<FeatureExtractor> parts = new ArrayList<>();
    for (int part = 0; part < count[0]; part++) {
      parts.add(ExtractorParts.read("part" + part, in));
    }
    JoinedFeatures joined = new JoinedFeatures(parts);
    int size = joined.names().size();
    int[] masked = in.ints("masked");
    for (int column : masked) {
      if (column < 0 || column >= size) {
        throw new ModelFormatException(
            "entry masked must be features from 0 to %d: %d".formatted(size - 1, column));
      }
    }
    return new FeaturePipeline(joined, in.floats("means", size), in.floats("scales", size), masked);
  }
}
