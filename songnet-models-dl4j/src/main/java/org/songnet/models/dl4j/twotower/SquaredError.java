package org.songnet.models.dl4j.twotower;

/**
 * By how much products miss what they should be, squared: of the pair itself, and the mean of those
 * with the other candidates, which keeps songs not heard low.
 *
 * @param training what is wanted in training
 * @param heldOut what is wanted of pairs held out
 */
record SquaredError(Wanted training, Wanted heldOut) implements Loss {

  @Override
  public double train(PairBatch batch, int[] songs, float[] products) {
    double sum = 0;
    float share = 1f / Math.max(1, songs.length - 1);
    for (int row = 0; row < batch.positions(); row++) {
      for (int i = 0; i < songs.length; i++) {
        int at = row * songs.length + i;
        float error = products[at] - training.of(batch.users()[row], songs[i]);
        float weight = i == row ? 1 : share;
        sum += weight * error * error;
        products[at] = 2 * weight * error;
      }
    }
    return sum;
  }

  @Override
  public double evaluate(int user, int track, float[] products, int start) {
    double error = products[start + track] - heldOut.of(user, track);
    return error * error;
  }
}
