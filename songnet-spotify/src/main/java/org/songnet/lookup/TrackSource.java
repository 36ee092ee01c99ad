package org.songnet.lookup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.songnet.Track;

/**
 * A service that knows what tracks are like. Used by one thread.
 *
 * <p>A source only asks; {@link Enrichment} decides what to ask and keeps the answers. A question
 * is a text that means something to this source only, such as an id or the end of an address.
 * Tracks that have a question in common, such as one about their artist, share its answer.
 */
public interface TrackSource {

  /** What the library calls it: what it tells is kept under this name. */
  String name();

  /**
   * What may be asked about a track, the most trusted question first; the next one is asked where
   * one tells nothing.
   *
   * @return none where the track has no id and no name that this source can use
   */
  List<String> questions(Track track);

  /** How many questions one call takes, 1 or more. */
  default int atOnce() {
    return 1;
  }

  /**
   * Asks.
   *
   * @param questions 1 to {@link #atOnce} different ones
   * @return what is known, by question; to a question that is absent the service said that it knows
   *     nothing
   * @throws org.songnet.web.WebUnavailableException if there was no answer to these; others are
   *     asked then
   * @throws IOException if it is of no use to ask more now
   */
  Map<String, TrackFacts> ask(List<String> questions) throws IOException;
}
