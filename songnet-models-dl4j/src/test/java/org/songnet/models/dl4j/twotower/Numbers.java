package org.songnet.models.dl4j.twotower;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** Some numbers of a track as its features. */
record Numbers(int size, Function<Track, float[]> numbers) implements FeatureExtractor {

  Numbers(Function<Track, float[]> numbers) {
    this(numbers.apply(Track.of("any", "0")).length, numbers);
  }

  @Override
  public List<String> names() {
    return IntStream.range(0, size).mapToObj(i -> "number " + i).toList();
  }

  @Override
  public float[] extract(Track track) {
    return numbers.apply(track);
  }
}
