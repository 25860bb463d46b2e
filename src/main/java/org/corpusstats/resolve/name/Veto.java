package org.corpusstats.resolve.name;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which names are never one entity, whatever a rule makes of them: asked before every link,
 * within a document and over the corpus. What it does not refuse need not be one. Pure and thread
 * safe; costs some comparisons of short words.
 */
public final class Veto {
  /** Why two names are two. */
  public enum Reason {
    /** A person and a group: "Michael Dell" and "Dell" whose shares fell. */
    KIND,
    /** Father and son: "Edmund Carrow Sr." and "Edmund Carrow Jr.", or one without a suffix. */
    GENERATION,
    /** A title, a kinship word or a given name of another gender: "Mr. Kowalek", "Anna Kowalek". */
    GENDER,
    /**
     * Given names of two people: "Daniel" and "Daniela", "Robert" and "Edward", "J." and "Karl".
     */
    GIVEN_NAME
  }

  private Veto() {}

  /**
   * Why two names as keys are two entities; empty where nothing speaks against one.
   *
   * @param one key of a name, of {@link EntityId}
   */
  public static Optional<Reason> between(String one, Kind kind, String other, Kind otherKind) {
    if ((kind == Kind.PERSON) != (otherKind == Kind.PERSON)) {
      return Optional.of(Reason.KIND);
    }
    return kind == Kind.PERSON
        ? between(PersonName.ofKey(one), PersonName.ofKey(other))
        : Optional.empty();
  }

  /** Why two names are those of two people; empty where nothing speaks against one. */
  public static Optional<Reason> between(PersonName one, PersonName other) {
    if (generationsDiffer(one, other)) {
      return Optional.of(Reason.GENERATION);
    }
    if (areOpposed(gender(one), gender(other))) {
      return Optional.of(Reason.GENDER);
    }
    boolean differ =
        (one.isFamilyFirst() && other.isFamilyFirst())
            ? !NameForms.areForms(
                String.join("", one.givenNames()), String.join("", other.givenNames()))
            : givenNamesDiffer(one.givenNames(), other.givenNames());
    return differ ? Optional.of(Reason.GIVEN_NAME) : Optional.empty();
  }

  /** A bare surname may leave the suffix out; neither a full name does nor "Quill Jr." adds it. */
  private static boolean generationsDiffer(PersonName one, PersonName other) {
    String generation = one.generation();
    String otherGeneration = other.generation();
    if (generation == null && otherGeneration == null) {
      return false;
    }
    if (generation == null || otherGeneration == null) {
      PersonName suffixed = generation == null ? other : one;
      PersonName plain = generation == null ? one : other;
      return plain.words().size() > 1 && !suffixed.isGiven();
    }
    return !generation.equals(otherGeneration);
  }

  /** What is said of the person or, where nothing is, what the given name tells. */
  private static @Nullable Gender gender(PersonName name) {
    if (name.gender() != null) {
      return name.gender();
    }
    // A family name that comes first is no given name, and hyphenated ones tell nothing.
    return name.givenNames().isEmpty() || name.isFamilyFirst()
        ? null
        : GivenNames.shared().genderOf(NameForms.letters(name.givenNames().get(0)));
  }

  private static boolean areOpposed(@Nullable Gender one, @Nullable Gender other) {
    return one != null && other != null && one != other;
  }

  /**
   * Two people's, unless a name of the one is a form of one of the other: "Willard Mitt", "Mitt".
   */
  private static boolean givenNamesDiffer(List<String> one, List<String> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && areTwo(one.get(0), other.get(0))
        && !isAmong(one.get(0), other)
        && !isAmong(other.get(0), one);
  }

  private static boolean isAmong(String name, List<String> others) {
    return others.stream().skip(1).anyMatch(other -> NameForms.areForms(name, other));
  }

  private static boolean areTwo(String one, String other) {
    if (NameForms.areForms(one, other)) {
      return false;
    }
    GivenNames known = GivenNames.shared();
    return NameForms.isInitial(one)
        || NameForms.isInitial(other)
        || NameForms.differInEnding(one, other)
        || (known.isKnown(NameForms.letters(one)) && known.isKnown(NameForms.letters(other)));
  }
}
