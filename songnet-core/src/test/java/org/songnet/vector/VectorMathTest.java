package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class VectorMathTest {

  private static final int COUNT = 200_003;

  /** Functions that replace a range of an array. */
  private interface InPlace {
    void apply(float[] x, int from, int to);
  }

  @Test
  void expIsWithinTwoUnitsInTheLastPlace() {
    assertErrorBelow(2, VectorMath::exp, StrictMath::exp);
  }

  @Test
  void sigmoidIsWithinThreeUnitsInTheLastPlace() {
    assertErrorBelow(3, VectorMath::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)));
  }

  @Test
  void tanhIsWithinThreeUnitsInTheLastPlace() {
    assertErrorBelow(3, VectorMath::tanh, StrictMath::tanh);
  }

  private static void assertErrorBelow(double ulps, InPlace fast, DoubleUnaryOperator exact) {
    Random random = new Random(2);
    float[] x = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      x[i] = (random.nextFloat() - .5f) * (i % 3 == 0 ? 210 : i % 3 == 1 ? 20 : 1e-3f);
    }
    float[] y = x.clone();

    fast.apply(y, 0, COUNT);

    for (int i = 0; i < COUNT; i++) {
      double expected = exact.applyAsDouble(x[i]);
      double error = Math.abs(y[i] - expected) / Math.ulp((float) expected);
      if (Double.isInfinite((float) expected)) {
        assertThat(y[i]).isEqualTo((float) expected);
      } else {
        assertThat(error).as("of %s", x[i]).isLessThan(ulps);
      }
    }
  }

  @Test
  void theEndsAreTheLimits() {
    float[] ends = {Float.NEGATIVE_INFINITY, -200, 0, 200, Float.POSITIVE_INFINITY, Float.NaN};
    float inf = Float.POSITIVE_INFINITY;

    assertThat(each(ends, VectorMath::exp)).containsExactly(0, 0, 1, inf, inf, Float.NaN);
    assertThat(each(ends, VectorMath::sigmoid)).containsExactly(0, 0, .5f, 1, 1, Float.NaN);
    assertThat(each(ends, VectorMath::tanh)).containsExactly(-1, -1, 0, 1, 1, Float.NaN);
  }

  /** Repeated, so that the numbers stand in a vector as well as behind the last one. */
  private static float[] each(float[] numbers, InPlace function) {
    float[] many = new float[64 * numbers.length + numbers.length];
    for (int i = 0; i < many.length; i++) {
      many[i] = numbers[i % numbers.length];
    }
    function.apply(many, 0, many.length);
    for (int i = 0; i < many.length; i++) {
      assertThat(Float.compare(many[i], many[i % numbers.length])).isZero();
    }
    return java.util.Arrays.copyOf(many, numbers.length);
  }

  @Test
  void onlyTheRangeIsReplacedAndTheSameBitsWhereverItStarts() {
    float[] all = new float[100];
    for (int i = 0; i < all.length; i++) {
      all[i] = i * .17f - 9;
    }
    float[] part = all.clone();

    VectorMath.sigmoid(all, 0, 100);
    VectorMath.sigmoid(part, 3, 98);

    for (int i = 3; i < 98; i++) {
      assertThat(part[i]).isEqualTo(all[i]);
    }
    assertThat(part[2]).isEqualTo(2 * .17f - 9);
    assertThat(part[98]).isEqualTo(98 * .17f - 9);
    assertThatThrownBy(() -> VectorMath.exp(part, 5, 101))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
