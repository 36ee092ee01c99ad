package org.songnet.models.tribuo;

import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Tribuo's stochastic gradients from announcing each training at level INFO.
 *
 * <p>Only what songnet trains is silent: the application may use Tribuo itself, and its loggers,
 * levels and filters stay as they are. Where it sets a level for this very logger it hears
 * everything.
 */
final class TribuoLog {

  /** Held, as what is set for a logger is forgotten with it. */
  private static final Logger LOGGER = Logger.getLogger("org.tribuo.common.sgd.AbstractSGDTrainer");

  private static final ThreadLocal<Boolean> IS_OURS = ThreadLocal.withInitial(() -> false);

  static {
    Filter before = LOGGER.getFilter();
    LOGGER.setFilter(message -> isWanted(message) && passes(before, message));
  }

  private TribuoLog() {}

  private static boolean isWanted(LogRecord message) {
    return !IS_OURS.get()
        || LOGGER.getLevel() != null
        || message.getLevel().intValue() >= Level.WARNING.intValue();
  }

  private static boolean passes(@Nullable Filter before, LogRecord message) {
    return before == null || before.isLoggable(message);
  }

  /** Trains on this thread; only warnings are logged meanwhile. */
  static <T> T quietly(Supplier<T> training) {
    IS_OURS.set(true);
    try {
      return training.get();
    } finally {
      IS_OURS.remove();
    }
  }
}
