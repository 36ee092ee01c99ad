package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** One request going wrong. */
@FunctionalInterface
public interface Mishap {

  /** What a mishap can use of the fake. */
  interface Scene {
    /** The answer there would have been; what the request asks for is done then. */
    Answer act() throws IOException;

    /** Waits until the fake closes. */
    void hang();
  }

  /** Plays it. */
  void play(HttpExchange exchange, Scene scene) throws IOException;

  /** A failure of the server, before anything is done. */
  static Mishap status(int status) {
    return (exchange, scene) -> FakeHttp.send(exchange, Answer.error(status, "failed"));
  }

  /** A refusal with words of Spotify's. */
  static Mishap refused(int status, String message) {
    return (exchange, scene) -> FakeHttp.send(exchange, Answer.error(status, message));
  }

  /** The rate limit, with whatever Retry-After; none if it is empty. */
  static Mishap rateLimit(String retryAfter) {
    Answer answer = Answer.error(429, "API rate limit exceeded");
    return (exchange, scene) ->
        FakeHttp.send(
            exchange, retryAfter.isEmpty() ? answer : answer.with("Retry-After", retryAfter));
  }

  /** The quota of the developer's account. */
  static Mishap quota(int seconds) {
    Answer answer = Answer.error(429, "Quota exceeded");
    ((ObjectNode) answer.body().get("error")).put("reason", "QUOTA_EXCEEDED");
    return (exchange, scene) ->
        FakeHttp.send(exchange, answer.with("Retry-After", Integer.toString(seconds)));
  }

  /** A page for people in the place of JSON, before anything is done. */
  static Mishap html(int status) {
    return (exchange, scene) ->
        FakeHttp.send(exchange, status, "text/html", "<html>Sign in to this network</html>");
  }

  /** Half of the answer, then the line is cut. */
  static Mishap cutInTheMiddle() {
    return (exchange, scene) -> half(exchange, scene.act());
  }

  /** Half of the answer, and nothing more ever. */
  static Mishap slowBody() {
    return (exchange, scene) -> {
      half(exchange, scene.act(), scene::hang);
    };
  }

  /** No answer at all, ever, and nothing is done. */
  static Mishap noAnswer() {
    return (exchange, scene) -> scene.hang();
  }

  /** The line is cut before anything is done. */
  static Mishap cut() {
    return (exchange, scene) -> exchange.close();
  }

  /** It is done, and then the line is cut. */
  static Mishap doneButCut() {
    return (exchange, scene) -> {
      scene.act();
      exchange.close();
    };
  }

  /** It is done, and then a proxy reports failure. */
  static Mishap doneBut(int status) {
    return (exchange, scene) -> {
      scene.act();
      FakeHttp.send(exchange, Answer.error(status, "Bad gateway"));
    };
  }

  /** The answer lacks these fields, wherever they would be. */
  static Mishap without(String... fields) {
    return (exchange, scene) -> {
      Answer answer = scene.act();
      FakeHttp.send(
          exchange, Answer.of(answer.status(), Damage.without(answer.body(), Set.of(fields))));
    };
  }

  /** The answer has null in the place of these fields' values. */
  static Mishap nulls(String... fields) {
    return (exchange, scene) -> {
      Answer answer = scene.act();
      FakeHttp.send(
          exchange, Answer.of(answer.status(), Damage.nulls(answer.body(), Set.of(fields))));
    };
  }

  /** The answer has these words in the place of its JSON. */
  static Mishap text(String text) {
    return (exchange, scene) -> FakeHttp.send(exchange, 200, "application/json", text);
  }

  private static void half(HttpExchange exchange, Answer answer) throws IOException {
    half(exchange, answer, () -> {});
  }

  private static void half(HttpExchange exchange, Answer answer, Runnable then) throws IOException {
    byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
    then.run();
    exchange.close();
  }
}
