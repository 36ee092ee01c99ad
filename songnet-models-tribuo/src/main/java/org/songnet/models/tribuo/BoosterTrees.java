package org.songnet.models.tribuo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;
import org.songnet.TrainingException;
import org.songnet.spi.Json;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableInfo;
import org.tribuo.common.xgboost.XGBoostModel;

/**
 * Takes the trees out of XGBoost's own description of a model, so that they are walked down in Java
 * and stand in model files as numbers.
 *
 * <p>Tribuo learns two labels as two sums of trees, whose difference is the log-odds: those of
 * label 0 are taken with the opposite sign.
 */
final class BoosterTrees {

  private final Trees.Builder trees = new Trees.Builder();
  private final int[] columns;
  private final double[] gains;

  private BoosterTrees(int[] columns, int features) {
    this.columns = columns;
    this.gains = new double[features];
  }

  /** The trees of a classifier; {@code positive} is the class that counts up. */
  static Trees read(XGBoostModel<?> model, int features, int positive) {
    return of(model, features).read(booster(model), positive, 0, false);
  }

  /** The trees of a regression of distances from a mean. */
  static Trees read(XGBoostModel<?> model, int features, double mean) {
    return of(model, features).read(booster(model), 0, mean, true);
  }

  private static BoosterTrees of(XGBoostModel<?> model, int features) {
    ImmutableFeatureMap map = model.getFeatureIDMap();
    int[] columns = new int[map.size()];
    for (VariableInfo feature : map) {
      columns[map.getID(feature.getName())] = TribuoRows.column(feature.getName());
    }
    return new BoosterTrees(columns, features);
  }

  private static Map<?, ?> booster(XGBoostModel<?> model) {
    Booster booster = model.getInnerModels().get(0);
    try {
      String json = new String(booster.toByteArray("json"), StandardCharsets.UTF_8);
      return object(object(Json.parse(json)).get("learner"));
    } catch (XGBoostError e) {
      throw new TrainingException("XGBoost does not give its trees away: " + e.getMessage(), e);
    } finally {
      booster.dispose();
    }
  }

  private Trees read(Map<?, ?> learner, int positive, double mean, boolean withBase) {
    Map<?, ?> model = object(object(learner.get("gradient_booster")).get("model"));
    List<?> all = list(model.get("trees"));
    int[] classes = ints(model.get("tree_info"));
    for (int tree = 0; tree < classes.length; tree++) {
      addTree(object(all.get(tree)), classes[tree] == positive ? 1 : -1);
    }
    Object base = object(learner.get("learner_model_param")).get("base_score");
    double start = withBase ? Double.parseDouble(String.valueOf(base)) : 0;
    return trees.build(start + mean, gains);
  }

  private void addTree(Map<?, ?> tree, int sign) {
    int[] left = ints(tree.get("left_children"));
    int[] right = ints(tree.get("right_children"));
    int[] features = ints(tree.get("split_indices"));
    int[] missingLeft = ints(tree.get("default_left"));
    double[] conditions = doubles(tree.get("split_conditions"));
    double[] cover = doubles(tree.get("sum_hessian"));
    double[] gain = doubles(tree.get("loss_changes"));
    double[] means = conditions.clone();
    // Children have larger numbers than their parents.
    for (int node = left.length - 1; node >= 0; node--) {
      if (left[node] >= 0) {
        double both = Math.max(cover[left[node]] + cover[right[node]], Float.MIN_NORMAL);
        means[node] =
            (cover[left[node]] * means[left[node]] + cover[right[node]] * means[right[node]])
                / both;
        gains[columns[features[node]]] += gain[node];
      }
    }
    int root = trees.root();
    for (int node = 0; node < left.length; node++) {
      if (left[node] < 0) {
        trees.leaf((float) (sign * means[node]));
      } else {
        trees.inner(
            columns[features[node]],
            (float) conditions[node],
            (float) (sign * means[node]),
            root + left[node],
            root + right[node],
            missingLeft[node] != 0);
      }
    }
  }

  private static Map<?, ?> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new TrainingException("XGBoost describes its trees otherwise than expected: " + value);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new TrainingException("XGBoost describes its trees otherwise than expected: " + value);
  }

  private static double[] doubles(@Nullable Object value) {
    return list(value).stream()
        .mapToDouble(
            number ->
                number instanceof Number n ? n.doubleValue() : Boolean.TRUE.equals(number) ? 1 : 0)
        .toArray();
  }

  private static int[] ints(@Nullable Object value) {
    return Arrays.stream(doubles(value)).mapToInt(number -> (int) number).toArray();
  }
}
