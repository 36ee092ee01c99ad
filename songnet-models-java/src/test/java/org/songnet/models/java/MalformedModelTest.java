package org.songnet.models.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.models.java.session.MarkovProvider;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.models.java.session.SessionKnnProvider;
import org.songnet.models.java.session.SessionKnnTrainer;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.RecommenderProvider;

/** Entries that were written by somebody else, or for another catalog, are refused by name. */
class MalformedModelTest {

  private static final Interactions TRAINING = Toys.sessions("abcd", "abc", "ab", "ac");

  @Test
  void countsMustFitTheCatalog() throws IOException {
    Parts parts = Parts.of(new PopularityTrainer().fit(TRAINING), new PopularityProvider());

    parts.refuses("counts.i32", new int[] {1, 2}, "entry counts.i32: 2 counts for 4 tracks");
    parts.refuses("counts.i32", new int[] {1, 2, -1, 0}, "count must not be negative: -1");
    parts.refuses("counts.i32", new int[4], "at least one track must have been heard");
  }

  @Test
  void pairsMustFitTheCatalog() throws IOException {
    Parts parts = Parts.of(new MarkovTrainer().fit(TRAINING), new MarkovProvider());

    parts.refuses("next.i32", new int[] {1, 2, 4}, "entry next.i32: row 1 must ascend");
    parts.refuses("next-offsets.i32", new int[] {0, 2, 3}, "entry next-counts.i32: 2 rows");
    parts.refuses("next-counts.i32", new int[] {2, 1}, "with 2 counts for 3 values");
    parts.refuses("next-counts.i32", new int[] {2, 0, 1}, "count below 1: 0");
  }

  @Test
  void sessionsMustFitTheCatalog() throws IOException {
    Parts parts = Parts.of(new SessionKnnTrainer().fit(TRAINING), new SessionKnnProvider());

    parts.refuses("sessions-offsets.i32", new int[] {0, 9}, "entry sessions.i32: rows must go");
    parts.refuses("sessions.i32", new int[7], "entry sessions.i32: row 0 must ascend");
  }

  /** The entries of a model in memory. */
  private record Parts(
      Catalog catalog,
      ModelInfo info,
      RecommenderProvider provider,
      Map<String, int[]> entries,
      Map<String, Record> configs)
      implements ModelReader, ModelWriter {

    static Parts of(Recommender model, RecommenderProvider provider) throws IOException {
      Parts parts =
          new Parts(model.catalog(), model.info(), provider, new HashMap<>(), new HashMap<>());
      provider.write(model, parts);
      assertThat(provider.read(parts).info()).isEqualTo(model.info());
      return parts;
    }

    void refuses(String entry, int[] values, String message) {
      assertThat(entries).containsKey(entry);
      Map<String, int[]> changed = new HashMap<>(entries);
      changed.put(entry, values);
      Parts malformed = new Parts(catalog, info, provider, changed, configs);

      assertThatThrownBy(() -> provider.read(malformed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }

    @Override
    public void config(Record config) {
      configs.put("config", config);
    }

    @Override
    public <C extends Record> C config(Class<C> type) {
      return Objects.requireNonNull(type.cast(configs.get("config")));
    }

    @Override
    public void ints(String entry, int[] values) {
      entries.put(entry, values);
    }

    @Override
    public int[] ints(String entry) {
      return Objects.requireNonNull(entries.get(entry));
    }

    @Override
    public boolean has(String entry) {
      return entries.containsKey(entry);
    }

    @Override
    public void floats(String entry, float[] values) {
      throw new UnsupportedOperationException("no model of this module writes floats");
    }

    @Override
    public float[] floats(String entry, int length) {
      throw new UnsupportedOperationException("no model of this module writes floats");
    }

    @Override
    public void texts(String entry, List<String> values) {
      throw new UnsupportedOperationException("no model of this module writes texts");
    }

    @Override
    public List<String> texts(String entry) {
      throw new UnsupportedOperationException("no model of this module writes texts");
    }
  }
}
