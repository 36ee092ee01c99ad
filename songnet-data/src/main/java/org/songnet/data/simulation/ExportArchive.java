package org.songnet.data.simulation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip file of an export; every entry has the same time. */
final class ExportArchive implements Closeable {

  private static final String FOLDER = "Spotify Extended Streaming History/";
  private static final byte[] APPLE_DOUBLE = {0, 5, 22, 7, 0, 2, 0, 0};

  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final JsonFactory json =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  ExportArchive(Path file, LocalDateTime time) throws IOException {
    this.zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
    this.time = time;
  }

  void text(String name, String content) throws IOException {
    write(FOLDER + name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of rows and returns the name of its entry. */
  String rows(String kind, int number, List<ExportRow> rows) throws IOException {
    int first = rows.get(0).endedAt().atOffset(ZoneOffset.UTC).getYear();
    int last = rows.get(rows.size() - 1).endedAt().atOffset(ZoneOffset.UTC).getYear();
    String years = first == last ? "" + first : first + "-" + last;
    String name = FOLDER + "Streaming_History_" + kind + "_" + years + "_" + number + ".json";
    zip.putNextEntry(entry(name));
    try (JsonGenerator generator = json.createGenerator(zip)) {
      generator.setPrettyPrinter(indentation());
      generator.writeStartArray();
      for (ExportRow row : rows) {
        row.write(generator);
      }
      generator.writeEndArray();
    }
    zip.closeEntry();
    return name;
  }

  private static DefaultPrettyPrinter indentation() {
    DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(twoSpaces);
    printer.indentObjectsWith(twoSpaces);
    return printer;
  }

  /** What macOS adds when a listener packs the folder again: named like a file, but no JSON. */
  void macOsFork(String entryName) throws IOException {
    write("__MACOSX/" + FOLDER + "._" + entryName.substring(FOLDER.length()), APPLE_DOUBLE);
  }

  private void write(String name, byte[] content) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
