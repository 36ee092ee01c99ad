package org.songnet.cli;

import java.nio.file.Path;
import org.songnet.eval.UserItemConfig.Masking;
import picocli.CommandLine.Option;

/** What data is evaluated, and how it is split; for all commands that measure models. */
final class SplitOptions {

  @Option(
      names = "--data",
      paramLabel = "PATH",
      required = true,
      description = {
        "Where the data is: a folder with train.txt and test.txt, a table of events, a file of"
            + " sequences, playlists, or a listening history."
      })
  @SuppressWarnings("NullAway.Init")
  Path data;

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      required = true,
      description = {
        "How it is split and what is asked. Tracks of users: fixed-split, leave-last-out,"
            + " random-split, time-split. Next songs: playlist-split, next-item."
      })
  @SuppressWarnings("NullAway.Init")
  private String protocol;

  @Option(
      names = "--test-share",
      paramLabel = "SHARE",
      description = "The share that random-split and time-split test by (default: 0.1).")
  double testShare = .1;

  @Option(
      names = "--validation-share",
      paramLabel = "SHARE",
      description = "The share they set apart for tuning (default: 0.1).")
  double validationShare = .1;

  @Option(
      names = "--split-seed",
      paramLabel = "N",
      description = "Where the random numbers of random-split start (default: 42).")
  long seed = 42;

  @Option(
      names = "--mask",
      paramLabel = "PARTS",
      description = {
        "What users have there is not ranked: training, training-and-validation, none (default:"
            + " training for fixed-split, as its publications do; else both)."
      })
  private String mask = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (default: one for each processor); changes no figure.")
  int threads = Runtime.getRuntime().availableProcessors();

  /**
   * The protocol.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Protocol protocol() {
    return Protocol.named(protocol);
  }

  /**
   * What is masked.
   *
   * @throws IllegalArgumentException if it is none of the names
   */
  Masking masking() {
    return switch (mask) {
      case "" ->
          protocol() == Protocol.FIXED_SPLIT ? Masking.TRAINING : Masking.TRAINING_AND_VALIDATION;
      case "none" -> Masking.NONE;
      case "training" -> Masking.TRAINING;
      case "training-and-validation" -> Masking.TRAINING_AND_VALIDATION;
      default ->
          throw new IllegalArgumentException(
              "--mask must be training, training-and-validation or none: " + mask);
    };
  }
}
