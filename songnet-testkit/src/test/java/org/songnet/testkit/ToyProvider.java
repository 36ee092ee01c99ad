package org.songnet.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.songnet.Recommender;
import org.songnet.TrackId;
import org.songnet.UserId;
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
    ToyModel toy = (ToyModel) model;
    float[] values = new float[toy.counts().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = toy.counts().get(i);
    }
    out.floats("counts.f32", values);
    List<String> histories = new ArrayList<>();
    toy.histories()
        .forEach((user, heard) -> heard.forEach(track -> histories.add(user + " " + track)));
    out.texts("histories.txt", histories);
  }

  @Override
  public Recommender read(ModelReader in) throws IOException {
    int n = in.catalog().size();
    List<Float> counts = new ArrayList<>();
    for (float value : in.floats("counts.f32", n * n + n)) {
      counts.add(value);
    }
    Map<UserId, List<TrackId>> histories = new TreeMap<>();
    for (String line : in.texts("histories.txt")) {
      String[] ids = line.split(" ", 2);
      histories
          .computeIfAbsent(new UserId(ids[0]), user -> new ArrayList<>())
          .add(new TrackId(ids[1]));
    }
    return new ToyModel(in.catalog(), in.info(), List.copyOf(counts), histories);
  }
}
