package org.songnet.models.java;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.songnet.data.benchmark.BenchmarkReader;
import org.songnet.data.benchmark.FixedSplit;
import org.songnet.eval.Split;
import org.songnet.eval.UserSplits;

/**
 * Listeners and artists of Last.fm, from HetRec 2011 (Cantador, Brusilovsky and Kuflik), where the
 * folder of shared data has them.
 */
public final class LastFm {

  private LastFm() {}

  /**
   * The split of "LightGCN++" (RecSys 2024), seven to one to two. Skips the test that asks where
   * there is no data.
   */
  public static Split fixedSplit() {
    try {
      FixedSplit split = BenchmarkReader.standard().fixedSplit(folder("lastfm-split"));
      return new Split(split.training(), split.validation(), split.test(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A random split of each listener's artists, eight to one to one. Skips the test that asks where
   * there is no data.
   */
  public static Split randomSplit(long seed) {
    try {
      return UserSplits.random(
          BenchmarkReader.standard().read(folder("lastfm-hetrec")).interactions(), .1, .1, seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    Path folder = Path.of(System.getProperty("songnet.shared.data"), name);
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> folder + " is absent");
    return folder;
  }
}
