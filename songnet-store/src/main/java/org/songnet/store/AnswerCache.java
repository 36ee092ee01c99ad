package org.songnet.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What other services answered, kept for a while so that they are not asked again. */
public final class AnswerCache {

  private final Database database;

  AnswerCache(Database database) {
    this.database = database;
  }

  /**
   * Keeps an answer; an earlier one to the same question is forgotten.
   *
   * @param source who answered, such as {@code reccobeats}
   * @param question what was asked
   * @param answer what came back; never secrets
   * @param at when
   * @param expires from when on the answer shall be asked for anew
   */
  public void put(String source, String question, String answer, Instant at, Instant expires)
      throws IOException {
    database.change(
        sql ->
            sql.update(
                "INSERT OR REPLACE INTO answers (source, question, answer, told_at, expires_at)"
                    + " VALUES (?, ?, ?, ?, ?)",
                source,
                question,
                answer,
                at.toEpochMilli(),
                expires.toEpochMilli()));
  }

  /**
   * An answer that was kept.
   *
   * @param text what came back
   * @param at when; kept to the millisecond
   */
  public record Answer(String text, Instant at) {}

  /** The answer to a question, empty where there is none that has not expired. */
  public Optional<Answer> find(String source, String question, Instant now) throws IOException {
    return database.read(
        sql ->
            sql.first(
                "SELECT answer, told_at FROM answers"
                    + " WHERE source = ? AND question = ? AND expires_at > ?",
                row -> new Answer(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                source,
                question,
                now.toEpochMilli()));
  }

  /** Forgets what has expired. */
  public void removeExpired(Instant now) throws IOException {
    database.change(
        sql -> sql.update("DELETE FROM answers WHERE expires_at <= ?", now.toEpochMilli()));
  }
}
