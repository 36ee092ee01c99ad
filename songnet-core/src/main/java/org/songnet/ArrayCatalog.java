package org.songnet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;

/** A catalog held as an array and a hash map. */
final class ArrayCatalog implements Catalog {

  private final Track[] tracks;
  private final Map<TrackId, Integer> indices;
  private final String fingerprint;

  ArrayCatalog(Collection<? extends Track> tracks) {
    this.tracks = tracks.toArray(new Track[0]);
    this.indices = new HashMap<>(this.tracks.length * 4 / 3 + 1);
    MessageDigest digest = sha256();
    for (int index = 0; index < this.tracks.length; index++) {
      TrackId id = this.tracks[index].id();
      Integer earlier = indices.put(id, index);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "tracks must have different ids: " + id + " is at " + earlier + " and at " + index);
      }
      digest.update(id.value().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    this.fingerprint = HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }

  @Override
  public int size() {
    return tracks.length;
  }

  @Override
  public Track track(int index) {
    return tracks[index];
  }

  @Override
  public OptionalInt indexOf(TrackId id) {
    Integer index = indices.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public String toString() {
    return "Catalog of " + tracks.length + " tracks";
  }
}
