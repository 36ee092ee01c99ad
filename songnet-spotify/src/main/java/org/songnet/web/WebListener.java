package org.songnet.web;

import java.time.Duration;

/** Hears what goes to a service, to show progress; called by the thread that asked. */
public interface WebListener {

  /** One that does not care. */
  WebListener NONE = new WebListener() {};

  /** A request goes out, for the first time or again. */
  default void onRequest() {}

  /** The client waits before it asks again. */
  default void onWait(Duration time, WebException why) {}
}
