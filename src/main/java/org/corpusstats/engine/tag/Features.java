package org.corpusstats.engine.tag;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The features by template and value, with their weights. Values are hashes of strings, but for
 * clusters, whose numbers stand for them. Immutable.
 */
final class Features {
  private static final String NO = "0";
  private static final String YES = "1";

  private final KeyTable table;
  private final Weights weights;
  private final List<String> clusters;
  private final int[] clusterBefore;
  private final int[] cluster;
  private final int[] clusterAfter;
  private final int companyNo;
  private final int companyYes;

  Features(KeyTable table, Weights weights, List<String> clusters) {
    this.table = table;
    this.weights = weights;
    this.clusters = clusters;
    clusterBefore = ofClusters(Template.CLUSTER_BEFORE);
    cluster = ofClusters(Template.CLUSTER);
    clusterAfter = ofClusters(Template.CLUSTER_AFTER);
    companyNo = find(Template.COMPANY, NO);
    companyYes = find(Template.COMPANY, YES);
  }

  private int[] ofClusters(int template) {
    return clusters.stream().mapToInt(name -> find(template, name)).toArray();
  }

  void write(ModelWriter out) throws IOException {
    table.write(out);
    weights.write(out);
    out.writeStrings(clusters);
  }

  static Features read(ModelReader in) throws IOException {
    return new Features(KeyTable.read(in), Weights.read(in), in.readStrings());
  }

  /** Key of a feature of three clusters by their numbers. */
  static long keyOfClusters(int before, int cluster, int after) {
    return Template.key(
        Template.THREE_CLUSTERS, (before * 1_000_003L + cluster) * 1_000_003L + after);
  }

  /** Number of the feature of a template for a value by its hash; negative for none. */
  int find(int template, long value) {
    return table.get(Template.key(template, value));
  }

  /** Number of the feature of a template for a value; negative for none. */
  int find(int template, String value) {
    return find(template, Template.hash(template, value));
  }

  /** Number of the feature of a template that asks a question; negative for none. */
  int find(int template, boolean answer) {
    return find(template, answer ? YES : NO);
  }

  /** Adds a feature's weights to the tags' scores. */
  void add(int feature, double[] scores) {
    weights.add(feature, scores);
  }

  /** Adds the weights of a word's cluster. */
  void addCluster(int number, double[] scores) {
    weights.add(cluster[number], scores);
  }

  /**
   * Scores of the tags of a word by the words around it, itself included: all but what depends on
   * the tags before. In CoreNLP's order of additions, so that a sum is the same to the last bit.
   *
   * @param words with one word before the sentence, and after it its end and three words
   */
  void score(Word[] words, int at, double[] scores) {
    Arrays.fill(scores, 0);
    Word word = words[at];
    Word before = words[at - 1];
    Word after = words[at + 1];
    weights.add(before.before(), scores);
    weights.add(after.after(), scores);
    if (word.rare()) {
      weights.add(before.shapeBefore(), scores);
      weights.add(after.shapeAfter(), scores);
      weights.add(clusterBefore[before.cluster()], scores);
      weights.add(clusterAfter[after.cluster()], scores);
      weights.add(
          table.get(keyOfClusters(before.cluster(), word.cluster(), after.cluster())), scores);
      weights.add(isCompany(words, at) ? companyYes : companyNo, scores);
    }
    double[] local = word.local();
    for (int tag = 0; tag < scores.length; tag++) {
      scores[tag] += local[tag];
    }
  }

  private static boolean isCompany(Word[] words, int at) {
    return words[at].startsWithCapital()
        && (words[at].endsCompany()
            || words[at + 1].endsCompany()
            || words[at + 2].endsCompany()
            || words[at + 3].endsCompany());
  }
}
