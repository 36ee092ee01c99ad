package org.songnet.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnet.Track;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.songnet.models.tribuo.ModelCard;
import org.songnet.spi.ScorerProvider.Task;
import org.songnet.taste.TasteHistory.Heard;

/**
 * What history alone tells: how likely a track is to be kept, and how much of it is played.
 *
 * <p>A history of fewer than twenty tracks, or one where all tracks or none were kept, tells
 * nothing of either kind.
 */
final class Stage1 {

  private static final int FEWEST = 20;
  private static final int FOLDS = 5;

  private final Optional<Part> playlist;
  private final Optional<Part> likeability;

  private Stage1(Optional<Part> playlist, Optional<Part> likeability) {
    this.playlist = playlist;
    this.likeability = likeability;
  }

  static Stage1 fit(TasteHistory history, TrackFeatures features, TasteData.Trainers trainers) {
    LabelledRowsBuilder kept = LabelledRows.of(features.names());
    LabelledRowsBuilder played = LabelledRows.of(features.names());
    int keptCount = 0;
    int playedCount = 0;
    for (Heard heard : history.tracks()) {
      float[] row = features.row(heard.track());
      kept.add(row, heard.kept() ? 1 : 0, artist(heard.track()));
      keptCount += heard.kept() ? 1 : 0;
      if (heard.plays() > 0) {
        played.add(row, tempered(heard.likeability()), artist(heard.track()));
        playedCount++;
      }
    }
    int others = history.size() - keptCount;
    boolean canTell = keptCount >= FEWEST / 4 && others >= FEWEST / 4 && history.size() >= FEWEST;
    return new Stage1(
        canTell
            ? Optional.of(new Part(trainers.playlist(), Task.CLASSIFICATION, kept.build()))
            : Optional.empty(),
        playedCount >= FEWEST
            ? Optional.of(new Part(trainers.likeability(), Task.REGRESSION, played.build()))
            : Optional.empty());
  }

  /** What songs of one artist have in common; a track without one stands alone. */
  static String artist(Track track) {
    return track.artists().isEmpty() ? track.id().value() : track.artists().get(0);
  }

  /** A track heard a hundred times is not a hundred times as good. */
  private static double tempered(double likeability) {
    return Math.copySign(Math.log1p(Math.abs(likeability)), likeability);
  }

  /** The logarithm of the odds that a track is kept, by its features; {@code NaN} if unknown. */
  double playlistScore(float[] row) {
    return playlist.map(part -> logOdds(part.scorer.score(row))).orElse(Double.NaN);
  }

  static double logOdds(double probability) {
    return Belief.logOdds(Math.max(1e-4, Math.min(1 - 1e-4, probability)));
  }

  /** The tempered likeability of a track by its features; {@code NaN} if unknown. */
  double likeability(float[] row) {
    return likeability.map(part -> part.scorer.score(row)).orElse(Double.NaN);
  }

  /** What is to be known of the models there are, cross-validated by artist. */
  List<TasteReport.Card> cards(long seed) {
    List<TasteReport.Card> cards = new ArrayList<>();
    playlist.ifPresent(
        part -> cards.add(new TasteReport.Card("playlist score", part.card(FOLDS, seed))));
    likeability.ifPresent(
        part -> cards.add(new TasteReport.Card("likeability", part.card(FOLDS, seed))));
    return cards;
  }

  /** A model with what it was trained on, so that a card can be made when one is asked for. */
  private static final class Part {
    final ScorerTrainer trainer;
    final Task task;
    final LabelledRows table;
    final Scorer scorer;

    Part(ScorerTrainer trainer, Task task, LabelledRows table) {
      this.trainer = trainer;
      this.task = task;
      this.table = table;
      this.scorer = trainer.fit(table);
    }

    ModelCard card(int folds, long seed) {
      return ModelCard.of(scorer, trainer, task, table, folds, seed);
    }
  }
}
