package org.corpusstats.resolve;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.AnnotatedDocument;
import org.corpusstats.table.AnnotatedSentence;
import org.corpusstats.table.AnnotatedSentence.RawMention;

/** Applies the rules to one document. Pure; used by one thread. */
final class FindMentions {
  private final MentionRules rules;

  FindMentions(MentionRules rules) {
    this.rules = rules;
  }

  List<FoundMention> in(AnnotatedDocument document) {
    CodePoints offsets = CodePoints.of(document.text());
    List<FoundMention> found = new ArrayList<>();
    for (int index = 0; index < document.sentences().size(); index++) {
      AnnotatedSentence sentence = document.sentences().get(index);
      for (RawMention raw : sentence.mentions()) {
        String text =
            document
                .text()
                .substring(offsets.toUtf16(raw.charBegin()), offsets.toUtf16(raw.charEnd()));
        NamedMention mention =
            rules.apply(new NamedMention(text, raw.charBegin(), raw.charEnd(), raw.type()));
        if (mention != null) {
          found.add(
              new FoundMention(
                  document.docId(),
                  index,
                  sentence.paragraphIndex(),
                  mention.charBegin(),
                  mention.charEnd(),
                  mention.text(),
                  EntityId.of(mention.text()),
                  "ner",
                  mention.type(),
                  "same_name",
                  ClauseSentiment.around(sentence, raw.firstToken(), raw.lastToken())));
        }
      }
    }
    return found;
  }
}
