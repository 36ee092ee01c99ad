package org.songnet.lookup;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackRecord;
import org.songnet.store.FeatureValue;
import org.songnet.store.Finding;

/** One track on its way from question to question until one tells something. */
final class Search {

  private final TrackRecord track;
  private final Deque<String> questions;
  private final Set<String> asked = new HashSet<>();
  private @Nullable TrackFacts facts;
  private @Nullable String foundBy;
  private Instant toldAt = Instant.EPOCH;

  Search(TrackRecord track, List<String> questions) {
    this.track = track;
    this.questions = new ArrayDeque<>(questions);
  }

  TrackRecord track() {
    return track;
  }

  /** What to ask next; empty when this has ended. */
  Optional<String> question() {
    return facts == null ? Optional.ofNullable(questions.peek()) : Optional.empty();
  }

  /** Takes the answer to the present question; null where nothing is known. */
  void answered(@Nullable TrackFacts answer, Instant at) {
    String question = questions.remove();
    asked.add(question);
    toldAt = at;
    if (answer == null) {
      return;
    }
    if (answer.tellsSomething()) {
      facts = answer;
      foundBy = question;
      return;
    }
    List<String> better = answer.see();
    for (int i = better.size() - 1; i >= 0; i--) {
      if (!asked.contains(better.get(i))) {
        questions.addFirst(better.get(i));
      }
    }
  }

  boolean isFound() {
    return facts != null;
  }

  Finding finding(String source) {
    return new Finding(
        track.id(), source, foundBy, facts == null ? List.of() : facts.genres(), toldAt);
  }

  List<FeatureValue> features(String source) {
    List<FeatureValue> values = new ArrayList<>();
    if (facts != null) {
      facts
          .features()
          .forEach(
              (name, value) ->
                  values.add(new FeatureValue(track.id(), source, name, value, toldAt)));
    }
    return values;
  }

  /** What the library may add to the track: genres and the recording's code. */
  Optional<TrackRecord> description() {
    if (facts == null || (facts.genres().isEmpty() && facts.isrc() == null)) {
      return Optional.empty();
    }
    TrackRecord told =
        TrackRecord.of(track.id(), track.title(), track.artists()).withGenres(facts.genres());
    return Optional.of(facts.knownIsrc().map(told::withIsrc).orElse(told));
  }
}
