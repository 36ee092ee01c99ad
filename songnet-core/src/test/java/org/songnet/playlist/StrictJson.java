package org.songnet.playlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON and refuses whatever RFC 8259 does not allow, and names that come twice. */
final class StrictJson {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /** Maps, lists, texts and doubles. */
  static Object parse(String text) {
    StrictJson json = new StrictJson(text);
    Object value = json.value();
    json.skipBlanks();
    json.require(json.at == text.length(), "end");
    return value;
  }

  private Object value() {
    skipBlanks();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    expect('{');
    if (!accept('}')) {
      do {
        skipBlanks();
        String name = string();
        expect(':');
        require(map.put(name, value()) == null, "a name that is new, not " + name);
      } while (accept(','));
      expect('}');
    }
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    expect('[');
    if (!accept(']')) {
      do {
        list.add(value());
      } while (accept(','));
      expect(']');
    }
    return list;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    require(text.charAt(at++) == '"', "quote");
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      require(c >= ' ', "no control character");
      string.append(c == '\\' ? escape() : c);
    }
    at++;
    return string.toString();
  }

  private char escape() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int known = "\"\\/bfnrt".indexOf(c);
    require(known >= 0, "escape");
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private Double number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    require(number.lookingAt(), "value");
    at = number.end();
    return Double.valueOf(number.group());
  }

  private boolean accept(char c) {
    skipBlanks();
    boolean there = text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) {
    require(accept(c), "'" + c + "'");
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what + " expected at " + at + " of " + text);
    }
  }
}
