package org.songnet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.songnet.Interactions;
import org.songnet.models.java.factor.IalsConfig;

/**
 * Alternating least squares of Spark MLlib on two threads of this process: implicit preferences,
 * two blocks of listeners and of songs, the pairs in memory.
 *
 * <p>A sweep is what three more sweeps than one take, a third of it, so that neither the start of a
 * job nor its shuffles of the pairs count.
 */
public final class SparkSweeps implements SweepPeer {

  private static final int THREADS = 2;
  private static final int MORE = 3;

  /** For {@link java.util.ServiceLoader}. */
  public SparkSweeps() {}

  @Override
  public String name() {
    return "Spark MLlib";
  }

  @Override
  public double secondsOfSweep(IalsConfig config, Interactions data) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    SparkSession spark = session();
    try {
      Dataset<Row> pairs = pairs(spark, data);
      seconds(config.withSweeps(1), pairs);
      double one = seconds(config.withSweeps(1), pairs);
      return (seconds(config.withSweeps(1 + MORE), pairs) - one) / MORE;
    } finally {
      spark.stop();
    }
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[" + THREADS + "]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
  }

  private static Dataset<Row> pairs(SparkSession spark, Interactions data) {
    List<Row> rows = new ArrayList<>(data.size());
    for (int session = 0; session < data.sessionCount(); session++) {
      for (int track : data.sessionTracks(session)) {
        rows.add(RowFactory.create(session, track, 1f));
      }
    }
    StructType schema =
        new StructType()
            .add("user", DataTypes.IntegerType, false)
            .add("item", DataTypes.IntegerType, false)
            .add("rating", DataTypes.FloatType, false);
    Dataset<Row> pairs = spark.createDataFrame(rows, schema).repartition(THREADS).cache();
    pairs.count();
    return pairs;
  }

  private static double seconds(IalsConfig config, Dataset<Row> pairs) {
    long start = System.nanoTime();
    new ALS()
        .setImplicitPrefs(true)
        .setRank(config.factors())
        .setMaxIter(config.sweeps())
        .setAlpha(config.alpha())
        .setRegParam(config.regularisation())
        .setNumBlocks(THREADS)
        .setSeed(config.seed())
        .fit(pairs);
    return (System.nanoTime() - start) / 1e9;
  }
}
