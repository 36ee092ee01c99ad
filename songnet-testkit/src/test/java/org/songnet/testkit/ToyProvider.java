package org.songnet.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Recommender;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Writes and reads {@link ToyModel}. */
public final class ToyProvider implements RecommenderProvider {

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public void write(Recommender model, ModelWriter out) throws IOException {
    List<Float> counts = ((ToyModel) model).counts();
    float[] values = new float[counts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = counts.get(i);
    }
    out.floats("counts.f32", values);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    int n = in.catalog().size();
    List<Float> counts = new ArrayList<>();
    for (float value : in.floats("counts.f32", n * n + n)) {
      counts.add(value);
    }
    return new ToyModel(in.catalog(), in.info(), List.copyOf(counts));
  }
}
