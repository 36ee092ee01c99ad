package org.songnet.data;

import org.songnet.UserId;

/**
 * How to import.
 *
 * @param listenRule what counts as having heard a track; shorter plays are kept as skips
 * @param includeIncognito whether to import what was heard in private sessions
 * @param user the listener of sources that tell none, such as Spotify's exports
 * @param limits how much an archive may hold
 * @param eventColumns what the columns of tables of listens are called
 */
public record ImportOptions(
    ListenRule listenRule,
    boolean includeIncognito,
    UserId user,
    ArchiveLimits limits,
    EventColumns eventColumns) {

  /** The usual listen rule, no private sessions, the listener {@code me}, the usual limits. */
  public static ImportOptions defaults() {
    return new ImportOptions(
        ListenRule.defaults(),
        false,
        new UserId("me"),
        ArchiveLimits.defaults(),
        EventColumns.defaults());
  }

  /** A copy with this listen rule. */
  public ImportOptions withListenRule(ListenRule newListenRule) {
    return new ImportOptions(newListenRule, includeIncognito, user, limits, eventColumns);
  }

  /** A copy that imports private sessions or not. */
  public ImportOptions withIncludeIncognito(boolean newIncludeIncognito) {
    return new ImportOptions(listenRule, newIncludeIncognito, user, limits, eventColumns);
  }

  /** A copy for this listener. */
  public ImportOptions withUser(UserId newUser) {
    return new ImportOptions(listenRule, includeIncognito, newUser, limits, eventColumns);
  }

  /** A copy with these limits. */
  public ImportOptions withLimits(ArchiveLimits newLimits) {
    return new ImportOptions(listenRule, includeIncognito, user, newLimits, eventColumns);
  }

  /** A copy with these names of columns. */
  public ImportOptions withEventColumns(EventColumns newEventColumns) {
    return new ImportOptions(listenRule, includeIncognito, user, limits, newEventColumns);
  }
}
