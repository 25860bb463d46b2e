package org.corpusstats.annotate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corpusstats.annotate.template.PlainLayout.marked;

import org.junit.jupiter.api.Test;

class MailPartsTest {
  @Test
  void greetingAndRegardsOfAMailInOneLine() {
    assertThat(marked("Dear Nora, the bid of Tamsel Mills is too high. Regards, Ivo Brandt"))
        .containsExactly("Dear Nora,", "Regards, Ivo Brandt");
  }

  @Test
  void aSignatureHasSeveralLines() {
    assertThat(
            marked(
                "Hi all,",
                "The bid of Tamsel Mills is too high.",
                "Best regards,",
                "Ivo Brandt",
                "Head of Sales, Tamsel Mills",
                "+47 555 0100"))
        .containsExactly(
            "Hi all,",
            "Best regards,",
            "Ivo Brandt",
            "Head of Sales, Tamsel Mills",
            "+47 555 0100");
  }

  @Test
  void anAnswerQuotesTheMailThatItAnswers() {
    assertThat(
            marked(
                "Ivo, I will call Tamsel Mills today. Nora Lind",
                "On Monday Ivo Brandt wrote:",
                "> Dear Nora, the bid of Tamsel Mills is too high. Regards, Ivo Brandt",
                ">",
                "> > What do you think?"))
        .containsExactly(
            "Ivo,",
            "Nora Lind",
            "On Monday Ivo Brandt wrote:",
            "> Dear Nora, the bid of Tamsel Mills is too high. Regards, Ivo Brandt",
            ">",
            "> > What do you think?");
    assertThat(marked("Good, I will call them.", "On Monday Ivo Brandt wrote:", "> Call them."))
        .doesNotContain("Good,");
  }

  @Test
  void aForwardedMailIsQuotedToItsEnd() {
    assertThat(
            marked(
                "Please see below.",
                "-----Original Message-----",
                "From: Ivo Brandt",
                "The bid is too high."))
        .hasSize(3)
        .doesNotContain("Please see below.");
  }

  @Test
  void theHeadingOfAMail() {
    assertThat(
            marked("From: Ivo Brandt", "To: Nora Lind", "Subject: the bid", "The bid is too high."))
        .containsExactly("From: Ivo Brandt", "To: Nora Lind", "Subject: the bid");
  }

  @Test
  void aSpeechAddressesItsHearers() {
    assertThat(
            marked(
                "Mr. Speaker, Mr. Vice President, Members of Congress, distinguished guests, and"
                    + " fellow citizens:",
                "We meet in a hard year."))
        .hasSize(1);
    assertThat(marked("Mr. President, we meet in a hard year.")).containsExactly("Mr. President,");
    assertThat(marked("Members of Congress, meanwhile, went home.")).isEmpty();
  }

  @Test
  void storiesQuoteLettersToo() {
    assertThat(marked("On Monday Ivo Brandt wrote:", "I will not resign.", "He did on Tuesday."))
        .isEmpty();
    assertThat(marked("Best of all, the harbour stayed open.", "Thanks to Nora Lind it did."))
        .isEmpty();
  }
}
