package org.songnet.spotify.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser whose listener allows whatever is asked. */
public final class ScriptedBrowser {

  private final HttpClient http = HttpClient.newHttpClient();

  /** Opens the sign-in and returns the address it is sent to, without going there. */
  public String allow(URI address) {
    return get(address).location();
  }

  /** Opens the sign-in, goes where it is sent, and returns what is shown there. */
  public String allowAndReturn(URI address) {
    return get(URI.create(allow(address))).text();
  }

  /** What an address shows. */
  public Shown get(URI address) {
    try {
      var response = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      return new Shown(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer as a browser sees it. */
  public record Shown(int status, String location, String text) {}
}
