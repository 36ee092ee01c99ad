package org.songnet.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnet.Capability;
import org.songnet.ModelInfo;
import org.songnet.ModelInfo.TrainingSummary;

/**
 * What stands on the first page of a model file.
 *
 * @param formatVersion the version of the file format
 * @param info what the model tells about itself
 * @param config the names and values of its configuration; empty when it has none
 * @param sums SHA-256 of each entry's bytes, as hex digits, by entry name
 * @param golden requests with the answers the model gave when it was saved
 */
public record ModelManifest(
    int formatVersion,
    ModelInfo info,
    Map<String, Object> config,
    Map<String, String> sums,
    List<GoldenQuery> golden) {

  /** Copies the collections. */
  public ModelManifest {
    config = new LinkedHashMap<>(config);
    sums = new LinkedHashMap<>(sums);
    golden = List.copyOf(golden);
  }

  String toJson() {
    TrainingSummary trainedOn = info.trainedOn();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("catalogFingerprint", trainedOn.catalogFingerprint());
    data.put("tracks", trainedOn.tracks());
    data.put("users", trainedOn.users());
    data.put("sessions", trainedOn.sessions());
    data.put("interactions", trainedOn.interactions());
    List<String> capabilities = new ArrayList<>();
    for (Capability capability : Capability.values()) {
      if (info.can(capability)) {
        capabilities.add(capability.name().toLowerCase(Locale.ROOT));
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "songnet-model");
    json.put("formatVersion", formatVersion);
    json.put("provider", info.name());
    json.put("capabilities", capabilities);
    json.put("config", config);
    json.put("trainedOn", data);
    json.put("metrics", info.metrics());
    json.put("sha256", sums);
    json.put("golden", golden.stream().map(GoldenQuery::toJson).toList());
    return Json.write(json);
  }

  /** Reads a manifest; {@code file} only names the file in errors. */
  static ModelManifest parse(Path file, String text) throws IOException {
    try {
      Map<String, Object> json = object(Json.parse(text));
      if (!"songnet-model".equals(json.get("format"))) {
        throw new ModelFormatException(file + " is not a songnet model");
      }
      int version = whole(json, "formatVersion");
      if (version > ModelStore.FORMAT_VERSION) {
        throw new ModelFormatException(
            "%s has format version %d, this library reads up to %d: use a newer songnet"
                .formatted(file, version, ModelStore.FORMAT_VERSION));
      }
      Map<String, String> sums = new LinkedHashMap<>();
      object(json.get("sha256")).forEach((entry, sum) -> sums.put(entry, (String) sum));
      List<GoldenQuery> golden = new ArrayList<>();
      for (Object query : (List<?>) present(json, "golden")) {
        golden.add(GoldenQuery.fromJson(object(query)));
      }
      return new ModelManifest(version, info(json), object(json.get("config")), sums, golden);
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new ModelFormatException(file + ": manifest.json is damaged: " + e.getMessage(), e);
    }
  }

  private static ModelInfo info(Map<String, Object> json) {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    for (Object name : (List<?>) present(json, "capabilities")) {
      for (Capability capability : Capability.values()) {
        if (capability.name().equalsIgnoreCase((String) name)) {
          capabilities.add(capability);
        }
      }
    }
    Map<String, Object> data = object(json.get("trainedOn"));
    Map<String, Double> metrics = new LinkedHashMap<>();
    object(json.get("metrics"))
        .forEach((metric, value) -> metrics.put(metric, ((Number) value).doubleValue()));
    return new ModelInfo(
        (String) present(json, "provider"),
        capabilities,
        new TrainingSummary(
            (String) present(data, "catalogFingerprint"),
            whole(data, "tracks"),
            whole(data, "users"),
            whole(data, "sessions"),
            whole(data, "interactions")),
        metrics);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("expected an object, not " + value);
  }

  static Object present(Map<String, Object> json, String key) {
    Object value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return value;
  }

  private static int whole(Map<String, Object> json, String key) {
    return Math.toIntExact((Long) present(json, key));
  }
}
