package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spotify's OpenAPI description: which requests there are and what their answers look like. */
public final class Contract {

  /** Schemas as OpenAPI has them, each with all others beside it to refer to. */
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(OpenApi30.getInstance())
          .keyword(new NonValidationKeyword("components"))
          .build();

  private static final Optional<Contract> SHARED = read();

  private final JsonNode document;
  private final JsonSchemaFactory factory;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  private Contract(JsonNode document) {
    this.document = document;
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder -> builder.metaSchema(DIALECT).defaultMetaSchemaIri(DIALECT.getIri()));
  }

  /** The description in the folder of shared data; empty where that is absent. */
  public static Optional<Contract> shared() {
    return SHARED;
  }

  private static Optional<Contract> read() {
    Path file =
        Path.of(System.getProperty("songnet.shared.data", "absent"))
            .resolveSibling("spotify")
            .resolve("spotify-web-api.yml");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode document = new YAMLMapper().readTree(file.toFile());
      // The discriminators name no schema: an item's type is "track", its schema TrackObject.
      return Optional.of(
          new Contract(Damage.without(document, Set.of("discriminator", "x-spotify-docs-type"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a request; empty if it is as described. */
  public Optional<String> request(String method, String path, Map<String, String> query) {
    JsonNode operation = operation(method, path);
    if (operation.isMissingNode()) {
      return Optional.of("there is no " + method + " " + path);
    } else if (operation.path("deprecated").asBoolean()) {
      return Optional.of(method + " " + path + " is deprecated");
    }
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode described = resolved(parameter);
      String value = query.get(described.path("name").asText());
      JsonNode schema = described.path("schema");
      if (value == null) {
        if (described.path("required").asBoolean()
            && described.path("in").asText().equals("query")) {
          return Optional.of("parameter missing: " + described.path("name"));
        }
      } else if (schema.path("type").asText().equals("integer")) {
        long number = Long.parseLong(value);
        if (number > schema.path("maximum").asLong(Long.MAX_VALUE)
            || number < schema.path("minimum").asLong(Long.MIN_VALUE)) {
          return Optional.of("parameter out of range: " + described.path("name") + "=" + value);
        }
      }
    }
    return Optional.empty();
  }

  /** What is wrong with an answer; empty if it is as described. */
  public synchronized Set<ValidationMessage> answer(
      String method, String path, int status, JsonNode body) {
    JsonNode response = resolved(operation(method, path).path("responses").path("" + status));
    JsonNode schema = response.path("content").path("application/json").path("schema");
    if (schema.isMissingNode()) {
      return Set.of();
    }
    return schemas.computeIfAbsent(schema.toString(), key -> compile(schema)).validate(body);
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    if (whole.has("$ref")) {
      whole = ((ObjectNode) resolved(schema)).deepCopy();
    }
    whole.set("components", document.get("components"));
    return factory.getSchema(whole);
  }

  private JsonNode operation(String method, String path) {
    JsonNode withParameter = document.path("absent");
    for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
      if (entry.getKey().equals(path)) {
        return entry.getValue().path(method.toLowerCase(Locale.ROOT));
      } else if (path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+"))) {
        withParameter = entry.getValue();
      }
    }
    return withParameter.path(method.toLowerCase(Locale.ROOT));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
