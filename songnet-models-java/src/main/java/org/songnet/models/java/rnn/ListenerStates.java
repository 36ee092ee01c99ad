package org.songnet.models.java.rnn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.Interactions;
import org.songnet.UserId;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * The states in which training data left its listeners; nobody's where none are carried over.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class ListenerStates {

  private static final String USERS = "listeners.json";
  private static final String STATES = "listenerStates";

  private final List<UserId> users;
  private final int width;
  private final float[] states;
  private final Map<UserId, Integer> indices = new HashMap<>();

  private ListenerStates(List<UserId> users, int width, float[] states) {
    this.users = users;
    this.width = width;
    this.states = states;
    for (UserId user : users) {
      indices.put(user, indices.size());
    }
  }

  /** The states after all sessions of each listener, if the configuration carries them over. */
  static ListenerStates of(Interactions training, RnnConfig config, RnnNetwork network) {
    List<UserId> users = new ArrayList<>();
    int width = network.start().length;
    if (config.carry() == 0) {
      return new ListenerStates(users, width, new float[0]);
    }
    float[] states = new float[Math.multiplyExact(training.userCount(), width)];
    Listens listens = Listens.of(training, config);
    Tasks.run(
        training.userCount(),
        user -> {
          float[] state = network.start();
          int end = training.endEvent(training.endSession(user) - 1);
          for (int event = training.firstEvent(training.firstSession(user)); event < end; event++) {
            Rows.scale(state, 0, width, listens.kept(event));
            network.step(training.track(event), listens.circumstances(event), state);
          }
          System.arraycopy(state, 0, states, user * width, width);
        });
    for (int user = 0; user < training.userCount(); user++) {
      users.add(training.user(user));
    }
    return new ListenerStates(users, width, states);
  }

  /** The state of a listener, as a fresh array; empty for one that is not known. */
  Optional<float[]> of(UserId user) {
    return Optional.ofNullable(indices.get(user))
        .map(index -> Arrays.copyOfRange(states, index * width, (index + 1) * width));
  }

  void write(ModelWriter out) throws IOException {
    if (!users.isEmpty()) {
      out.texts(USERS, users.stream().map(UserId::value).toList());
      out.floats(STATES, states);
    }
  }

  static ListenerStates read(RnnConfig config, ModelReader in) throws IOException {
    int width = ServedUnits.stateSize(config.hiddenSize());
    if (!in.has(USERS)) {
      return new ListenerStates(List.of(), width, new float[0]);
    }
    List<UserId> users = in.texts(USERS).stream().map(UserId::new).toList();
    return new ListenerStates(
        users, width, in.floats(STATES, Math.multiplyExact(users.size(), width)));
  }
}
