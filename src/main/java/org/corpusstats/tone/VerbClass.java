package org.corpusstats.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verbs whose subject and object stand in one and the same tone, after Levin (1993), English Verb
 * Classes and Alternations, with the nouns made of them: what a model learns of "praise" then holds
 * for the rarer "extol" too, and what it learns of "killed" for "the killing of".
 */
enum VerbClass {
  /** Judgment verbs (33) that speak well of their object, and thanks. */
  PRAISE(
      "acclaim admire applaud appreciate bless celebrate cheer commend compliment congratulate"
          + " credit endorse esteem eulogize exalt extol favor glorify greet hail honor honour laud"
          + " like love praise prize recommend respect revere reward salute thank toast trust"
          + " venerate welcome",
      "acclaim accolade admiration applause award commendation compliment endorsement gratitude"
          + " ovation praise thanks tribute"),
  /** Judgment verbs (33) that speak ill of their object. */
  BLAME(
      "accuse assail attack berate blame blast castigate censure chastise chide condemn criticise"
          + " criticize decry denigrate denounce deplore deride despise discredit disparage distrust"
          + " excoriate fault hate insult lambast lambaste malign mock pan rebuff rebuke reprimand"
          + " reproach revile ridicule scold scorn shame slam slander smear upbraid vilify",
      "accusation backlash blame censure condemnation criticism denunciation insult mockery outcry"
          + " rebuke reprimand ridicule scorn"),
  /** What courts and police do to those whom they take for wrongdoers. */
  PUNISH(
      "arraign arrest ban charge convict detain extradite fine handcuff impeach imprison indict jail"
          + " penalise penalize prosecute punish sanction sentence sue suspect",
      "arraignment arrest charge conviction detention extradition fine impeachment imprisonment"
          + " indictment lawsuit prosecution punishment sentence trial"),
  /** Murder and hurting verbs (42 and 40.8), robbing (10.6), and what else does its object harm. */
  HARM(
      "abduct ambush assassinate assault beat behead bereave besiege bomb brutalise brutalize bully"
          + " burgle burn butcher cheat con crush damage defraud deport deprive destroy devastate"
          + " displace dupe electrocute evict execute exploit gas gun hack harass harm hurt"
          + " infect injure kidnap kill loot lynch maim massacre mistreat molest mug murder oppress"
          + " orphan persecute poison ransack rape rob scam scar shell shoot slaughter slay stab"
          + " starve strand strangle swindle terrorise terrorize threaten torture trample trap"
          + " traumatise traumatize vandalise vandalize victimise victimize widow wound wreck",
      "abduction assassination assault attack beating bombing burglary execution harassment"
          + " kidnapping killer killing lynching massacre mistreatment murder murderer persecution"
          + " poisoning rape robbery shooting slaughter slaying stabbing torture wounding"),
  /** Verbs of helping, saving and giving. */
  HELP(
      "aid assist back comfort cure defend donate empower evacuate feed free heal help liberate nurse"
          + " protect rescue revive save shelter shield support",
      "aid assistance donation help protection rescue support"),
  /** What befalls its subject: disappearance (48.2), bodily harm (40.8.3) and loss. */
  SUFFER(
      "ache bleed contract die drown fall lose outlive perish suffer survive succumb undergo",
      "bereavement burial cancer death disappearance funeral grief grave hospitalisation"
          + " hospitalization illness injury loss miscarriage mourner ordeal pain stroke suffering"
          + " surgery tragedy victim widow"),
  /** Grieving (a part of 31.3 and 40.2): who does it mourns an ill that is not his. */
  MOURN(
      "bury commemorate grieve lament memorialise memorialize mourn pity regret remember sympathise"
          + " sympathize weep",
      "condolence eulogy lament memorial mourning sympathy vigil"),
  /** Showing and searching for what is hidden (35, 48.1.2). */
  EXPOSE(
      "audit debunk detect disclose discover document examine expose inspect investigate probe"
          + " report research reveal scrutinise scrutinize uncover unearth unmask",
      "audit examination exposé inquest inquiry inspection investigation investigator probe review"
          + " scrutiny"),
  /** Working against what the object names. */
  FIGHT(
      "avert avoid battle combat contain counter curb defeat defuse disarm dismantle"
          + " eliminate end eradicate extinguish fight foil halt oppose outlaw prevent protest quell"
          + " resist stop tackle thwart warn",
      "campaign crackdown fight opposition prevention protest resistance struggle"),
  /** Finding somebody without guilt. */
  CLEAR(
      "absolve acquit clear exculpate excuse exempt exonerate forgive pardon vindicate",
      "acquittal clemency exoneration pardon vindication"),
  /** Saying that something is not so, or that it holds no longer. */
  DENY(
      "contradict deny disavow dismiss dispel disprove dispute drop overturn quash rebut refute"
          + " reject renounce rescind retract withdraw",
      "denial dismissal rebuttal"),
  /** Not doing what the complement says. */
  FAIL("cease decline fail forget lack neglect refuse", "failure refusal"),
  /** Lying, stealing and breaking faith, where the subject is in the wrong. */
  WRONG(
      "abuse betray blunder botch bribe bungle collude conspire corrupt deceive"
          + " embezzle exaggerate extort fabricate falsify forge lie mislead mismanage plagiarise"
          + " plagiarize plot scheme smuggle squander steal violate",
      "abuse betrayal blunder bribe bribery corruption crime cruelty deceit fraud guilt lie liar"
          + " malpractice misconduct offence offense scandal theft thief treason villain wrongdoing"),
  /** Winning, succeeding and keeping faith, where the subject earns respect. */
  ACHIEVE(
      "accomplish achieve conquer excel flourish inspire master outperform outshine overcome prevail"
          + " prosper shine succeed surpass thrive triumph win",
      "accomplishment achievement bravery champion courage excellence hero heroine heroism honesty"
          + " integrity masterpiece success talent triumph victory"),
  /** Verbs of communication of a message (37), which say nothing of their subject. */
  SAY(
      "add admit announce answer argue assert claim comment complain concede confirm contend declare"
          + " explain insist mention note observe point promise propose recall remark repeat reply"
          + " respond say state stress suggest tell tweet write",
      "announcement claim comment remark reply speech statement");

  private static final Set<VerbClass> TURNING = Set.of(FIGHT, CLEAR, DENY, FAIL);
  private static final Set<VerbClass> OUTWARD =
      Set.of(PRAISE, BLAME, PUNISH, HELP, MOURN, EXPOSE, FIGHT, CLEAR, DENY, SAY);

  private static final Map<String, VerbClass> BY_VERB = new HashMap<>();
  private static final Map<String, VerbClass> BY_NOUN = new HashMap<>();

  static {
    for (VerbClass verbClass : values()) {
      verbClass.verbs().forEach(lemma -> BY_VERB.putIfAbsent(lemma, verbClass));
      verbClass.nouns().forEach(lemma -> BY_NOUN.putIfAbsent(lemma, verbClass));
    }
  }

  private final String verbs;
  private final String nouns;

  VerbClass(String verbs, String nouns) {
    this.verbs = verbs;
    this.nouns = nouns;
  }

  /** The class of a word by its lemma and part of speech; null where it is in none. */
  static @Nullable VerbClass of(String lemma, String tag) {
    if (tag.startsWith("VB")) {
      return BY_VERB.get(lemma);
    }
    return tag.startsWith("NN") && !tag.startsWith("NNP") ? BY_NOUN.get(lemma) : null;
  }

  List<String> verbs() {
    return List.of(verbs.split(" ", -1));
  }

  List<String> nouns() {
    return List.of(nouns.split(" ", -1));
  }

  /** Whether what such a verb governs is thereby said not to be so. */
  boolean turns() {
    return TURNING.contains(this);
  }

  /** Whether what such a verb governs is said of others than its subject. */
  boolean isOutward() {
    return OUTWARD.contains(this);
  }

  /** How features show it: as names of a type are shown. */
  String shownAs(boolean isNegated) {
    if (isNegated) {
      // Who is not trusted is ill spoken of.
      return this == PRAISE || this == HELP ? BLAME.shownAs(false) : "<not " + name() + ">";
    }
    return "<" + name() + ">";
  }
}
