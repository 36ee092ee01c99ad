package org.songnet.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far one piece of work is and how long it will still take.
 *
 * <p>On a terminal one line is drawn over and over, at most ten times a second; elsewhere, such as
 * in a log, a line is added at every tenth of the work, at most one a second. Without a thread of
 * its own, and silent about work that is not updated. Used by one thread.
 */
final class ProgressBar implements AutoCloseable {

  private static final long REDRAW_NANOS = 100_000_000L;
  private static final long LINE_NANOS = 1_000_000_000L;
  private static final long ESTIMATE_AFTER_NANOS = 1_000_000_000L;
  private static final int BAR = 24;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final String what;
  private final LongSupplier nanoTime;
  private final long start;
  private long lastDrawn;
  private int lastTenth;
  private boolean lineIsOpen;

  /**
   * Begins to show a piece of work.
   *
   * @param what the work in a word or two, such as {@code training}
   */
  ProgressBar(Terminal terminal, String what) {
    this(terminal, what, System::nanoTime);
  }

  ProgressBar(Terminal terminal, String what, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.what = what;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.lastDrawn = terminal.isLive() ? start - REDRAW_NANOS : start;
  }

  /**
   * The work went on.
   *
   * @param fraction how much of it is done, from 0 to 1
   * @param detail what else there is to say, such as the loss; may be empty
   */
  void update(double fraction, String detail) {
    long now = nanoTime.getAsLong();
    if (terminal.isLive()) {
      if (now - lastDrawn >= REDRAW_NANOS) {
        lastDrawn = now;
        draw(fraction, detail + left(fraction, now, "  ", " left"));
      }
    } else if ((int) (fraction * 10) > lastTenth && now - lastDrawn >= LINE_NANOS) {
      lastDrawn = now;
      lastTenth = (int) (fraction * 10);
      String estimate = left(fraction, now, ", about ", " left");
      terminal.note("%s: %d%%%s%s".formatted(what, 10 * lastTenth, after(": ", detail), estimate));
    }
  }

  private String left(double fraction, long now, String before, String after) {
    long elapsed = now - start;
    if (elapsed < ESTIMATE_AFTER_NANOS || fraction <= 0 || fraction >= 1) {
      return "";
    }
    Duration left = Duration.ofNanos((long) (elapsed * (1 - fraction) / fraction));
    return left.toSeconds() == 0 ? "" : before + Durations.format(left) + after;
  }

  private static String after(String separator, String detail) {
    return detail.isEmpty() ? "" : separator + detail;
  }

  private void draw(double fraction, String rest) {
    int filled = (int) Math.round(BAR * Math.min(1, Math.max(0, fraction)));
    String line =
        "%s %3d%% %s%s %s"
            .formatted(
                what, (int) (100 * fraction), "█".repeat(filled), "░".repeat(BAR - filled), rest);
    terminal.draw(CLEAR_LINE + line.substring(0, Math.min(line.length(), terminal.columns() - 1)));
    lineIsOpen = true;
  }

  /**
   * The work is done.
   *
   * @param result what came of it, such as the final loss; may be empty
   */
  void done(String result) {
    String time = Durations.format(Duration.ofNanos(nanoTime.getAsLong() - start));
    String line = "%s: done in %s%s".formatted(what, time, after(", ", result));
    terminal.note(lineIsOpen ? CLEAR_LINE + line : line);
    lineIsOpen = false;
  }

  /** The work is done, and nothing is to be said about it. */
  void clear() {
    if (lineIsOpen) {
      terminal.draw(CLEAR_LINE);
      lineIsOpen = false;
    }
  }

  /** Ends the line if work was given up, so that what follows begins a line of its own. */
  @Override
  public void close() {
    if (lineIsOpen) {
      terminal.note("");
      lineIsOpen = false;
    }
  }
}
