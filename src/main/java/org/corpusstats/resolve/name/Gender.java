package org.corpusstats.resolve.name;

/** What a title, a kinship word, a pronoun or a given name says of a person. */
public enum Gender {
  FEMALE,
  MALE
}
