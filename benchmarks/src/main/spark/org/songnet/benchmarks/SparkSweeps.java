package org.songnet.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** For {@link java.util.ServiceLoader}. */
  public SparkSweeps() {}

  @Override
  public String name() {
    return "Spark MLlib";
  }

  @Override
  public Cost sweep(IalsConfig config, Interactions data) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    SparkSession spark = session();
    try {
      Dataset<Row> pairs = pairs(spark, data);
      cost(config.withSweeps(1), pairs);
      Cost one = cost(config.withSweeps(1), pairs);
      Cost more = cost(config.withSweeps(1 + MORE), pairs);
      return new Cost(
          (more.seconds() - one.seconds()) / MORE,
          (more.processorSeconds() - one.processorSeconds()) / MORE);
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

  private static Cost cost(IalsConfig config, Dataset<Row> pairs) {
    long wall = System.nanoTime();
    long processor = SYSTEM.getProcessCpuTime();
    new ALS()
        .setImplicitPrefs(true)
        .setRank(config.factors())
        .setMaxIter(config.sweeps())
        .setAlpha(config.alpha())
        .setRegParam(config.regularisation())
        .setNumBlocks(THREADS)
        .setSeed(config.seed())
        .fit(pairs);
    return new Cost(
        (System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
  }
}
