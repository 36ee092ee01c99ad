package org.songnet.models.dl4j;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.songnet.Interactions;
import org.songnet.TrainingException;
import org.songnet.spi.WholeFile;

/**
 * A file from which an interrupted training goes on.
 *
 * <p>It holds the finished epochs, all parameters with the moments of the optimiser, and the best
 * values so far. Random numbers need no state, see {@link org.songnet.models.java.rnn.Seeds}. It is
 * written beside its place, synced and renamed, so there is always a whole one.
 */
public final class Checkpoint {

  private static final String MAGIC = "songnet checkpoint 1";

  private final Path file;
  private final String fingerprint;

  /**
   * A checkpoint at a place.
   *
   * @param file where
   * @param config what else must be the same to go on: the configuration and whatever shapes the
   *     model
   * @param data what must be the same to go on
   */
  public Checkpoint(Path file, String config, Interactions data) {
    this.file = file.toAbsolutePath();
    this.fingerprint = fingerprint(config, data);
  }

  private static String fingerprint(String config, Interactions data) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
    digest.update(config.getBytes(StandardCharsets.UTF_8));
    digest.update(data.catalog().fingerprint().getBytes(StandardCharsets.UTF_8));
    ByteBuffer session = ByteBuffer.allocate(0);
    for (int i = 0; i < data.sessionCount(); i++) {
      int[] tracks = data.sessionTracks(i);
      int bytes = Integer.BYTES * (tracks.length + 1);
      if (session.capacity() < bytes) {
        session = ByteBuffer.allocate(2 * bytes);
      }
      session.clear().putInt(tracks.length);
      session.asIntBuffer().put(tracks);
      digest.update(session.array(), 0, bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes the state of a training. */
  void write(LoopState state, List<Parameter> parameters) {
    try {
      WholeFile.write(file, empty -> writeTo(empty, state, parameters));
    } catch (IOException e) {
      throw new TrainingException("checkpoint " + file + " cannot be written: " + e, e);
    }
  }

  private void writeTo(Path empty, LoopState state, List<Parameter> parameters) throws IOException {
    try (FileChannel channel = FileChannel.open(empty, StandardOpenOption.WRITE)) {
      CRC32 sum = new CRC32();
      OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      DataOutputStream out = new DataOutputStream(new CheckedOutputStream(buffered, sum));
      writeState(out, state, parameters);
      out.writeLong(sum.getValue());
      out.flush();
      channel.force(true);
    }
  }

  private void writeState(DataOutputStream out, LoopState state, List<Parameter> parameters)
      throws IOException {
    out.writeUTF(MAGIC);
    out.writeUTF(fingerprint);
    out.writeInt(state.epoch);
    out.writeLong(state.step);
    out.writeInt(state.bestEpoch);
    out.writeDouble(state.bestLoss);
    out.writeDouble(state.trainingLoss);
    for (Parameter parameter : parameters) {
      writeFloats(out, parameter.values());
      writeFloats(out, parameter.mean());
      writeFloats(out, parameter.variance());
    }
    for (float[] best : state.bestValues) {
      writeFloats(out, best);
    }
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    out.write(bytes.array());
  }

  /**
   * Fills in what the file says; does nothing where there is no file.
   *
   * @throws TrainingException if it is of another training, or damaged
   */
  void readInto(LoopState state, List<Parameter> parameters) {
    if (!Files.exists(file)) {
      return;
    }
    CRC32 sum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new IOException("it does not begin with '" + MAGIC + "'");
      }
      if (!in.readUTF().equals(fingerprint)) {
        throw new TrainingException(
            "checkpoint "
                + file
                + " is of a training with other data or another configuration; delete it or name"
                + " another file");
      }
      readState(in, state, parameters);
      long expected = sum.getValue();
      if (in.readLong() != expected) {
        throw new IOException("its check sum is wrong");
      }
    } catch (IOException e) {
      throw new TrainingException(
          "checkpoint " + file + " is damaged, delete it to start anew: " + e, e);
    }
  }

  private static void readState(DataInputStream in, LoopState state, List<Parameter> parameters)
      throws IOException {
    state.epoch = in.readInt();
    state.step = in.readLong();
    state.bestEpoch = in.readInt();
    state.bestLoss = in.readDouble();
    state.trainingLoss = in.readDouble();
    for (Parameter parameter : parameters) {
      readFloats(in, parameter.values());
      readFloats(in, parameter.mean());
      readFloats(in, parameter.variance());
    }
    if (state.bestEpoch > 0) {
      List<float[]> best = new ArrayList<>();
      for (Parameter parameter : parameters) {
        float[] values = new float[parameter.values().length];
        readFloats(in, values);
        best.add(values);
      }
      state.bestValues = best;
    }
  }

  private static void readFloats(DataInputStream in, float[] values) throws IOException {
    byte[] bytes = new byte[values.length * Float.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
  }

  /** Deletes the file: the training is complete. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new TrainingException("checkpoint " + file + " cannot be deleted: " + e, e);
    }
  }
}
