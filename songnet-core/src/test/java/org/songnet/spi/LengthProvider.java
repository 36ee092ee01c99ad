package org.songnet.spi;

import java.io.IOException;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** An extractor for tests: how long the title is, counted in units of some length. */
public final class LengthProvider implements ExtractorProvider {

  /** How to count. */
  record Config(int unit) {}

  /** The extractor. */
  record Length(Config config, List<String> names) implements FeatureExtractor {

    @Override
    public float[] extract(Track track) {
      return new float[] {(float) track.title().length() / config.unit()};
    }
  }

  @Override
  public String name() {
    return "length";
  }

  @Override
  public boolean writes(FeatureExtractor extractor) {
    return extractor instanceof Length;
  }

  @Override
  public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
    out.config(((Length) extractor).config());
    out.texts("names", extractor.names());
  }

  @Override
  public FeatureExtractor read(ModelReader in) throws IOException {
    return new Length(in.config(Config.class), in.texts("names"));
  }
}
