package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.CoarseName;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;

/**
 * Puts names together again that gazetteers cut: where the statistical models saw one "Lake Chad"
 * or "African Union", CoreNLP's fine-grained labels leave "Lake" and "Chad", "African" and "Union".
 */
final class WholeNames {
  private static final Set<String> NAME_TYPES =
      Set.of("PERSON", "ORGANIZATION", "LOCATION", "MISC");

  /** Types whose names follow one another without being one: "Baghdad Iraq", "Houston Texas". */
  private static final Set<String> SELF_CONTAINED =
      Set.of(
          "COUNTRY", "CITY", "STATE_OR_PROVINCE", "NATIONALITY", "IDEOLOGY", "RELIGION", "TITLE");

  private WholeNames() {}

  /** The annotators' mentions of a sentence, with those that were cut as one. */
  static List<Name> in(TokenizedDocument document, int index, boolean repair) {
    AnnotatedSentence sentence = document.annotated(index);
    List<Name> names = new ArrayList<>();
    for (RawMention raw : sentence.mentions()) {
      names.add(
          document.name(
              index, raw.firstToken(), raw.lastToken(), raw.type(), Name.FOUND_BY_ANNOTATORS));
    }
    if (repair) {
      for (CoarseName coarse : sentence.coarseNames()) {
        if (NAME_TYPES.contains(coarse.type())) {
          repair(
              document.name(
                  index,
                  coarse.firstToken(),
                  coarse.lastToken(),
                  coarse.type(),
                  Name.FOUND_AS_WHOLE),
              names,
              document.sentence(index));
        }
      }
    }
    return names;
  }

  private static void repair(Name whole, List<Name> names, List<Word> words) {
    List<Name> parts = names.stream().filter(whole::overlaps).toList();
    boolean cut =
        parts.stream().allMatch(whole::covers)
            && !(parts.size() == 1 && parts.get(0).covers(whole));
    boolean selfContained =
        parts.stream().mapToInt(Name::wordCount).sum() == whole.wordCount()
            && parts.stream().allMatch(part -> SELF_CONTAINED.contains(part.type()));
    if (cut && !parts.isEmpty() && !selfContained) {
      names.removeAll(parts);
      names.addAll(splitAtGenitive(whole, parts, words));
    }
  }

  /** "Mecca's Grand Mosque" is Mecca and its Grand Mosque: places do not begin with a genitive. */
  private static List<Name> splitAtGenitive(Name whole, List<Name> parts, List<Word> words) {
    Name first = parts.get(0);
    boolean owner =
        first.first() == whole.first()
            && SELF_CONTAINED.contains(first.type())
            && first.last() + 2 <= whole.last()
            && TrimName.GENITIVES.contains(words.get(first.last() + 1).text());
    return owner ? List.of(first, whole.withSpan(first.last() + 2, whole.last())) : List.of(whole);
  }
}
