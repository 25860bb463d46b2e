package org.corpusstats.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verbs whose subject and object stand in one and the same tone, after Levin (1993), English Verb
 * Classes and Alternations: what a model learns of "praise" then holds for the rarer "extol" too.
 */
enum VerbClass {
  /** Judgment verbs (33) that speak well of their object, and thanks. */
  PRAISE(
      "acclaim admire applaud appreciate bless celebrate cheer commend compliment congratulate"
          + " credit endorse esteem eulogize exalt extol favor glorify greet hail honor honour laud"
          + " like love praise prize recommend respect revere reward salute thank toast trust"
          + " venerate welcome"),
  /** Judgment verbs (33) that speak ill of their object, accusing and punishing. */
  BLAME(
      "accuse arraign assail attack berate blame blast castigate censure charge chastise chide"
          + " condemn convict criticise criticize decry denigrate denounce deplore deride despise"
          + " discredit disparage distrust excoriate fault fine hate impeach indict insult lambast"
          + " lambaste malign mock pan penalise penalize prosecute punish rebuke reprimand reproach"
          + " revile ridicule scold scorn shame slam slander smear sue upbraid vilify"),
  /** Murder and hurting verbs (42 and 40.8), and what else does its object harm. */
  HARM(
      "abduct ambush assassinate assault beat behead bomb brutalise brutalize bully burn butcher"
          + " cheat crush defraud deport deprive displace evict execute exploit gas harass harm hurt"
          + " injure jail kidnap kill lynch maim massacre mistreat molest murder oppress persecute"
          + " poison rape rob shell shoot slaughter slay stab starve strangle terrorise terrorize"
          + " threaten torture victimise victimize wound"),
  /** Verbs of helping, saving and giving. */
  HELP(
      "aid assist back comfort cure defend donate empower feed free heal help liberate nurse protect"
          + " rescue save shelter shield support"),
  /** Verbs of communication of a message (37), which say nothing of their subject. */
  SAY(
      "add admit announce answer argue assert claim comment complain concede confirm contend declare"
          + " disclose explain insist mention note observe point promise propose recall remark"
          + " repeat reply report respond reveal say state stress suggest tell tweet warn write");

  private static final Map<String, VerbClass> BY_LEMMA = new HashMap<>();

  static {
    for (VerbClass verbClass : values()) {
      for (String lemma : verbClass.verbs()) {
        BY_LEMMA.put(lemma, verbClass);
      }
    }
  }

  private final String lemmas;

  VerbClass(String lemmas) {
    this.lemmas = lemmas;
  }

  /** The class of a verb; null where it is in none. */
  static @Nullable VerbClass of(String lemma) {
    return BY_LEMMA.get(lemma);
  }

  List<String> verbs() {
    return List.of(lemmas.split(" ", -1));
  }

  /** What a verb of this class says with a "not": who is not trusted is ill spoken of. */
  VerbClass negated() {
    return this == PRAISE || this == HELP ? BLAME : this;
  }

  /** How features show it: as names of a type are shown. */
  String shownAs() {
    return "<" + name() + ">";
  }
}
