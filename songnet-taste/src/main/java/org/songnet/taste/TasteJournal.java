package org.songnet.taste;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.songnet.UserId;
import org.songnet.store.Candidate;
import org.songnet.store.Label;
import org.songnet.store.Library;

/**
 * Where a loop keeps what was proposed and what was answered.
 *
 * <p>What a method was given is safe when it returns. Implementations are used by one loop at a
 * time, one call after another.
 */
public interface TasteJournal {

  /** Everything that was ever proposed, round by round. */
  List<Candidate> candidates() throws IOException;

  /**
   * Everything that was ever answered, the earliest first; the last answer about a track counts.
   */
  List<Label> labels() throws IOException;

  /** Keeps a list that is about to be proposed. */
  void propose(List<Candidate> list) throws IOException;

  /** Keeps an answer. */
  void answer(Label label) throws IOException;

  /** A journal that is lost with the JVM. */
  static TasteJournal inMemory() {
    return new TasteJournal() {
      private final List<Candidate> candidates = new ArrayList<>();
      private final List<Label> labels = new ArrayList<>();

      @Override
      public List<Candidate> candidates() {
        return List.copyOf(candidates);
      }

      @Override
      public List<Label> labels() {
        return List.copyOf(labels);
      }

      @Override
      public void propose(List<Candidate> list) {
        candidates.addAll(list);
      }

      @Override
      public void answer(Label label) {
        labels.add(label);
      }
    };
  }

  /** The journal of a listener in a library, which is not closed with it. */
  static TasteJournal of(Library library, UserId listener) {
    return new TasteJournal() {
      @Override
      public List<Candidate> candidates() throws IOException {
        return library.candidates().all(listener);
      }

      @Override
      public List<Label> labels() throws IOException {
        return library.labels().history(listener);
      }

      @Override
      public void propose(List<Candidate> list) throws IOException {
        library.candidates().add(list);
      }

      @Override
      public void answer(Label label) throws IOException {
        library.labels().add(label);
      }
    };
  }
}
