package org.songnet.spotify;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** An answer read to its end. Its text may hold secrets, so that it is only ever parsed. */
final class Reply {

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Reply(HttpResponse<byte[]> response) {
    this.status = response.statusCode();
    this.headers = response.headers();
    this.body = response.body();
  }

  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  /** The body itself, not to be changed. */
  byte[] body() {
    return body;
  }
}
