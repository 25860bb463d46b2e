package org.corpusstats.engine;

import edu.stanford.nlp.process.Americanize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles the lists of CoreNLP's {@code Americanize}. */
public final class CompileAmericanSpelling {
  private CompileAmericanSpelling() {}

  /** The spelling that CoreNLP's models of names and of parts of speech see. */
  public static AmericanSpelling compile() {
    return new AmericanSpelling(list(), rules());
  }

  private static List<String> list() {
    Map<String, String> spellings = new TreeMap<>();
    spellings.putAll(CompileFields.getStatic(Americanize.class, "mapping"));
    // Last, as months and days go first there.
    spellings.putAll(CompileFields.getStatic(Americanize.class, "timexMapping"));
    List<String> list = new ArrayList<>();
    spellings.forEach(
        (word, spelling) -> {
          list.add(word);
          list.add(spelling);
        });
    return list;
  }

  private static List<String> rules() {
    Pattern any = CompileFields.getStatic(Americanize.class, "disjunctivePattern");
    String[] replaced = CompileFields.getStatic(Americanize.class, "patStrings");
    @Nullable Pattern[] excepted = CompileFields.getStatic(Americanize.class, "excepts");
    String[] replacements = CompileFields.getStatic(Americanize.class, "reps");
    List<String> rules = new ArrayList<>();
    rules.add(any.pattern());
    for (int i = 0; i < replaced.length; i++) {
      Pattern exception = excepted[i];
      rules.add(replaced[i]);
      rules.add(exception == null ? "" : exception.pattern());
      rules.add(replacements[i]);
    }
    return rules;
  }
}
