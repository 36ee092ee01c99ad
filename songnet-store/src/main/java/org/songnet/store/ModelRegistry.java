package org.songnet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.spi.Json;

/** The models that were trained from the library, by name. */
public final class ModelRegistry {

  private static final String SELECT = "SELECT name, file, sha256, metrics, trained_at FROM models";

  private final Database database;

  ModelRegistry(Database database) {
    this.database = database;
  }

  /** Adds a model, or replaces the one of the same name. */
  public void put(RegisteredModel model) throws IOException {
    database.change(
        sql ->
            sql.update(
                "INSERT INTO models (name, file, sha256, metrics, trained_at)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                    + " file = excluded.file, sha256 = excluded.sha256,"
                    + " metrics = excluded.metrics, trained_at = excluded.trained_at",
                model.name(),
                model.file().toString(),
                model.sha256(),
                Json.write(model.metrics()),
                model.trainedAt().toEpochMilli()));
  }

  /** The model of a name, empty where there is none. */
  public Optional<RegisteredModel> find(String name) throws IOException {
    return database.read(sql -> sql.first(SELECT + " WHERE name = ?", ModelRegistry::model, name));
  }

  /** All models by their names. */
  public List<RegisteredModel> all() throws IOException {
    return database.read(sql -> sql.list(SELECT + " ORDER BY name", ModelRegistry::model));
  }

  private static RegisteredModel model(ResultSet row) throws SQLException {
    Map<String, Double> metrics = new LinkedHashMap<>();
    if (Json.parse(row.getString(4)) instanceof Map<?, ?> told) {
      told.forEach((metric, value) -> metrics.put((String) metric, ((Number) value).doubleValue()));
    }
    return new RegisteredModel(
        row.getString(1),
        Path.of(row.getString(2)),
        row.getString(3),
        metrics,
        Instant.ofEpochMilli(row.getLong(5)));
  }
}
