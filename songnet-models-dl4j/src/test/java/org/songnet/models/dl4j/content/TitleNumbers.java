package org.songnet.models.dl4j.content;

import java.util.List;
import java.util.stream.IntStream;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** The numbers in the title of a track, with spaces between them; {@code ?} where not known. */
record TitleNumbers(int size) implements FeatureExtractor {

  @Override
  public List<String> names() {
    return IntStream.range(0, size).mapToObj(i -> "number" + i).toList();
  }

  @Override
  public float[] extract(Track track) {
    float[] numbers = new float[size];
    String[] texts = track.title().split(" ");
    for (int i = 0; i < size; i++) {
      boolean known = i < texts.length && !texts[i].equals("?");
      numbers[i] = known ? Float.parseFloat(texts[i]) : Float.NaN;
    }
    return numbers;
  }
}
