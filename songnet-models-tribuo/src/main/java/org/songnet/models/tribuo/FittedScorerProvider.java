package org.songnet.models.tribuo;

import java.io.IOException;
import java.util.List;
import org.songnet.learn.Scorer;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.ScorerProvider;

/** Writes and reads what all trainers of this module make. */
abstract class FittedScorerProvider implements ScorerProvider {

  private static final String FEATURES = "features.json";
  private static final String CURVE = "curve.f32";
  private static final String HEAD = "head.i32";

  private final String name;
  private final String summary;
  private final FittedScorer.Scale scale;

  FittedScorerProvider(String name, String summary, FittedScorer.Scale scale) {
    this.name = name;
    this.summary = summary;
    this.scale = scale;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public Task task() {
    return scale == FittedScorer.Scale.VALUE ? Task.REGRESSION : Task.CLASSIFICATION;
  }

  /** The function that was written. */
  abstract RowFunction readFunction(String prefix, int features, ModelReader in) throws IOException;

  @Override
  public void write(String prefix, Scorer scorer, ModelWriter out) throws IOException {
    FittedScorer fitted = (FittedScorer) scorer;
    float[] curve = fitted.curve().numbers();
    out.texts(prefix + FEATURES, fitted.features());
    out.ints(prefix + HEAD, new int[] {curve.length});
    out.floats(prefix + CURVE, curve);
    fitted.function().write(prefix, out);
  }

  @Override
  public Scorer read(String prefix, ModelReader in) throws IOException {
    List<String> features = in.texts(prefix + FEATURES);
    int[] head = in.ints(prefix + HEAD);
    if (head.length != 1 || head[0] < 3 || head[0] % 2 == 0) {
      throw new ModelFormatException("entry " + prefix + HEAD + " is malformed");
    }
    return new FittedScorer(
        name,
        features,
        readFunction(prefix, features.size(), in),
        scale,
        Curve.ofNumbers(in.floats(prefix + CURVE, head[0])));
  }
}
