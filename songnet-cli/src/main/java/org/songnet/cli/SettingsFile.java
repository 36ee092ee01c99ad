package org.songnet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Settings of a model in a file: lines {@code name=value}, comments after {@code #}. */
final class SettingsFile {

  private SettingsFile() {}

  static Map<String, String> read(Path path) throws IOException {
    Properties file = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      file.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage() + "; write lines name=value", e);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    file.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> settings.put(name, file.getProperty(name)));
    return settings;
  }
}
