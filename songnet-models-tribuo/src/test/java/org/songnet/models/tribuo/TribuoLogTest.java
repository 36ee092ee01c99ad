package org.songnet.models.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;

class TribuoLogTest {

  private static final Logger TRIBUO = Logger.getLogger("org.tribuo.common.sgd.AbstractSGDTrainer");

  private final List<LogRecord> heard = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          heard.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    TRIBUO.addHandler(handler);
    TRIBUO.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    TRIBUO.removeHandler(handler);
    TRIBUO.setUseParentHandlers(true);
    TRIBUO.setLevel(null);
  }

  private static void train() {
    LabelledRowsBuilder rows = LabelledRows.of("x");
    for (int i = 0; i < 20; i++) {
      rows.add(new float[] {i}, i % 2, "group " + i);
    }
    new LogisticTrainer(LogisticConfig.defaults()).fit(rows.build());
  }

  @Test
  void trainingIsSilent() {
    train();

    assertThat(heard).isEmpty();
    assertThat(TRIBUO.getLevel()).isNull();
  }

  @Test
  void whatTheApplicationTrainsItselfIsLogged() {
    train();
    TRIBUO.info("Training SGD model with 20 examples");

    assertThat(heard).hasSize(1);
  }

  @Test
  void whoSetsTheLevelHearsEverything() {
    TRIBUO.setLevel(Level.INFO);
    train();

    assertThat(heard).isNotEmpty();
  }
}
