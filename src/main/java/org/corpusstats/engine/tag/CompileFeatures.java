package org.corpusstats.engine.tag;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.corpusstats.engine.CompileFields;
import org.corpusstats.engine.KeyTable;

/** Compiles the tagger's features and their weights. */
final class CompileFeatures {
  /** {@code TestSentence}'s tag outside a sentence. */
  private static final String OUTSIDE = "NA";

  private final List<String> tags;

  /** Per template, per value, per tag the number of its weight, negative for none. */
  private final List<Map<String, int[]>> numbers;

  private final double[] lambda;

  CompileFeatures(Object tagger, List<String> tags) {
    this.tags = tags;
    this.numbers = CompileFields.get(tagger, "fAssociations");
    this.lambda = CompileFields.get(CompileFields.get(tagger, "prob"), "lambda");
    if (numbers.size() != Template.COUNT) {
      throw new IllegalArgumentException("an unknown number of templates: " + numbers.size());
    }
  }

  Transitions transitions() {
    List<String> before = new ArrayList<>(tags);
    before.add(OUTSIDE);
    double[] weights = new double[before.size() * before.size() * tags.size()];
    int at = 0;
    for (String a : before) {
      for (String b : before) {
        for (int tag = 0; tag < tags.size(); tag++) {
          weights[at++] =
              weight(Template.TWO_TAGS, a + "!" + b, tag) + weight(Template.TAG_BEFORE, b, tag);
        }
      }
    }
    return new Transitions(tags.size(), weights);
  }

  private double weight(int template, String value, int tag) {
    int[] ofTags = numbers.get(template).get(value);
    return ofTags == null || ofTags[tag] < 0 ? 0 : lambda[ofTags[tag]];
  }

  /** All features but those of tags. */
  Features features(List<String> clusters) {
    int values = numbers.stream().mapToInt(Map::size).sum();
    KeyTable table = KeyTable.forKeys(values);
    int[] starts = new int[values + 1];
    ByteArrayOutputStream weightTags = new ByteArrayOutputStream();
    DoubleStream.Builder weights = DoubleStream.builder();
    int feature = 0;
    for (int template = 0; template < Template.COUNT; template++) {
      if (template == Template.TWO_TAGS || template == Template.TAG_BEFORE) {
        continue;
      }
      for (Map.Entry<String, int[]> value : numbers.get(template).entrySet()) {
        table.put(key(template, value.getKey(), clusters), feature++);
        for (int tag = 0; tag < tags.size(); tag++) {
          if (value.getValue()[tag] >= 0) {
            weightTags.write(tag);
            weights.add(lambda[value.getValue()[tag]]);
          }
        }
        starts[feature] = weightTags.size();
      }
    }
    int[] used = Arrays.copyOf(starts, feature + 1);
    return new Features(
        table, new Weights(used, weightTags.toByteArray(), weights.build().toArray()), clusters);
  }

  private static long key(int template, String value, List<String> clusters) {
    if (template == Template.THREE_CLUSTERS) {
      String[] names = value.split("\\|", -1);
      return Features.keyOfClusters(
          clusters.indexOf(names[0]), clusters.indexOf(names[1]), clusters.indexOf(names[2]));
    }
    return Template.key(template, Template.hash(template, value));
  }
}
