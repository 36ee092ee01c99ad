package org.songnet.testkit;

import java.io.IOException;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.spi.ExtractorProvider;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * How long the title is.
 *
 * @param longest longer titles are taken as this long
 * @param forgetful whether the longest title does not come back from a model
 */
record ToyExtractor(float longest, boolean forgetful) implements FeatureExtractor {

  @Override
  public List<String> names() {
    return List.of("titleLength");
  }

  @Override
  public float[] extract(Track track) {
    int length = track.title().length();
    return new float[] {length == 0 ? Float.NaN : Math.min(length, longest)};
  }

  /** Writes and reads it. */
  public static final class Provider implements ExtractorProvider {

    @Override
    public String name() {
      return "toy";
    }

    @Override
    public boolean writes(FeatureExtractor extractor) {
      return extractor instanceof ToyExtractor;
    }

    @Override
    public void write(FeatureExtractor extractor, ModelWriter out) throws IOException {
      ToyExtractor toy = (ToyExtractor) extractor;
      out.floats("longest", new float[] {toy.forgetful ? 1 : toy.longest});
    }

    @Override
    public FeatureExtractor read(ModelReader in) throws IOException {
      return new ToyExtractor(in.floats("longest", 1)[0], false);
    }
  }
}
