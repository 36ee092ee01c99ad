package org.songnet.models.dl4j.ncf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.Track;
import org.songnet.UserId;

/** Accuracy on real listeners, against published figures by the same protocol. */
@Tag("slow")
class LastfmSplitTest {

  private static final int K = 10;
  private static final int ARTISTS = 17_388;

  private static List<int[]> lines(String file) throws IOException {
    String data = System.getProperty("songnet.shared.data", "../../shared/data");
    Path path = Path.of(data, "lastfm-split", file);
    Assumptions.assumeTrue(Files.exists(path), path + " is absent");
    List<int[]> lines = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      lines.add(Arrays.stream(line.trim().split(" ")).mapToInt(Integer::parseInt).toArray());
    }
    return lines;
  }

  /** NeuMF has .1498 and .1688. */
  @Test
  void isAboveWhatIsPublishedForNeuralCollaborativeFiltering() throws IOException {
    List<Track> artists = new ArrayList<>();
    for (int i = 0; i < ARTISTS; i++) {
      artists.add(Track.of("a" + i, "", "artist " + i));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(artists));
    boolean[][] heard = new boolean[2000][ARTISTS];
    for (int[] line : lines("train.txt")) {
      int[] items = Arrays.copyOfRange(line, 1, line.length);
      if (items.length > 0) {
        builder.add(new UserId("u" + line[0]), items);
      }
      for (int item : items) {
        heard[line[0]][item] = true;
      }
    }
    ScoringRecommender model = new NcfTrainer().fit(builder.build());
    double recall = 0;
    double ndcg = 0;
    int users = 0;
    for (int[] line : lines("test.txt")) {
      if (line.length < 2) {
        continue;
      }
      float[] scores = model.scores(RecommendationRequest.forUser(new UserId("u" + line[0])));
      boolean[] wanted = new boolean[ARTISTS];
      for (int i = 1; i < line.length; i++) {
        wanted[line[i]] = true;
      }
      double hits = 0;
      double gain = 0;
      double ideal = 0;
      for (int rank = 0; rank < K; rank++) {
        int best = -1;
        for (int i = 0; i < ARTISTS; i++) {
          if (!heard[line[0]][i] && (best < 0 || scores[i] > scores[best])) {
            best = i;
          }
        }
        scores[best] = Float.NEGATIVE_INFINITY;
        double worth = Math.log(2) / Math.log(rank + 2);
        hits += wanted[best] ? 1 : 0;
        gain += wanted[best] ? worth : 0;
        ideal += rank < line.length - 1 ? worth : 0;
      }
      recall += hits / (line.length - 1);
      ndcg += gain / ideal;
      users++;
    }

    assertThat(recall / users).isGreaterThan(.1498);
    assertThat(ndcg / users).isGreaterThan(.1688);
  }
}
