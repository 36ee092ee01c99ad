package org.songnet.features;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.vector.SparseMatrix;

/**
 * Gives texts places in a space of few dimensions, look-alike ones near each other.
 *
 * <p>A text becomes the weights of its pieces of a few characters, and the directions in which
 * these vary most among the different texts of the training tracks become the dimensions. The same
 * text has the same place ever after, whether it was among them or not. A track without the text
 * has {@code NaN}s. The order of the tracks does not matter.
 */
public final class TextFitter implements ExtractorFitter {

  private final TextField field;
  private final TextConfig config;

  /** A fitter for one text of tracks. */
  public TextFitter(TextField field, TextConfig config) {
    this.field = field;
    this.config = config;
  }

  @Override
  public FeatureExtractor fit(List<? extends Track> training) {
    TrainingTracks.check(training);
    TreeSet<String> different = new TreeSet<>();
    for (Track track : training) {
      different.add(TextPieces.plain(field.of(track)));
    }
    different.remove("");
    List<String> texts = new ArrayList<>(different);
    TextWeights weights = TextWeights.of(config, texts);
    PrincipalComponents found =
        Lanczos.principalComponents(matrix(weights, texts), config.dimensions(), config.seed());
    return new TextFeatures(field, config, weights, found.centre(), found.components());
  }

  private SparseMatrix matrix(TextWeights weights, List<String> texts) {
    List<SparseMatrix> rows = texts.parallelStream().map(weights::of).toList();
    int[] offsets = new int[rows.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      offsets[row + 1] = offsets[row] + rows.get(row).size();
    }
    int[] buckets = new int[offsets[rows.size()]];
    float[] values = new float[buckets.length];
    for (int row = 0; row < rows.size(); row++) {
      SparseMatrix text = rows.get(row);
      System.arraycopy(text.rowColumns(0), 0, buckets, offsets[row], text.size());
      System.arraycopy(text.rowValues(0), 0, values, offsets[row], text.size());
    }
    return SparseMatrix.of(offsets, buckets, values, config.buckets());
  }
}
