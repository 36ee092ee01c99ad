package org.songnet.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.songnet.data.DataFormatException;
import org.songnet.spi.WholeFile;

/**
 * Tokens in a file that only its owner can read, replaced whole or not at all.
 *
 * @param file the file; its folder is made when there is something to keep
 */
public record TokenFile(Path file) implements TokenStore {

  @Override
  public Optional<Tokens> load() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(Files.readAllBytes(file));
      return Optional.of(
          new Tokens(
              json.path("access_token").asText(),
              json.path("refresh_token").asText(),
              Instant.parse(json.path("expires_at").asText()),
              json.path("client_id").asText(),
              URI.create(json.path("api").asText())));
    } catch (com.fasterxml.jackson.core.JacksonException
        | DateTimeException
        | IllegalArgumentException e) {
      // Without the cause: it would quote the file.
      throw new DataFormatException(
          file.toString(), "is no file of tokens", "delete it and sign in again");
    }
  }

  @Override
  public void save(Tokens tokens) throws IOException {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("access_token", tokens.access());
    json.put("refresh_token", tokens.refresh());
    json.put("expires_at", tokens.expiresAt().toString());
    json.put("client_id", tokens.clientId());
    json.put("api", tokens.api().toString());
    byte[] content = new ObjectMapper().writeValueAsBytes(json);
    OwnerOnly.createFolder(file.toAbsolutePath().getParent());
    WholeFile.write(
        file,
        empty -> {
          OwnerOnly.restrict(empty);
          Files.write(empty, content);
        });
  }

  @Override
  public boolean delete() throws IOException {
    return Files.deleteIfExists(file);
  }
}
