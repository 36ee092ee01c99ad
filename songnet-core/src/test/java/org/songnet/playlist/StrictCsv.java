package org.songnet.playlist;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV and refuses whatever RFC 4180 does not allow. */
final class StrictCsv {

  private final String text;
  private int at;

  private StrictCsv(String text) {
    this.text = text;
  }

  static List<List<String>> parse(String text) {
    StrictCsv csv = new StrictCsv(text);
    List<List<String>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      rows.add(csv.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> row = new ArrayList<>();
    row.add(field());
    while (text.charAt(at) == ',') {
      at++;
      row.add(field());
    }
    require(text.startsWith("\r\n", at), "CRLF");
    at += 2;
    return row;
  }

  private String field() {
    return text.charAt(at) == '"' ? quoted() : plain();
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        return field.toString();
      }
    }
  }

  private String plain() {
    int start = at;
    while (",\r\n".indexOf(text.charAt(at)) < 0) {
      require(text.charAt(at) != '"', "no quote");
      at++;
    }
    return text.substring(start, at);
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what + " expected at " + at + " of " + text);
    }
  }
}
