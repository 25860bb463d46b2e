package org.corpusstats.annotate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corpusstats.annotate.template.PlainLayout.marked;

import java.util.List;
import org.corpusstats.table.row.TemplateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {
  private static final String PROSE = "The harbour was closed for a week after the storm.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "OSLO (Reuters) - | Oslo",
        "OSLO, March 3 (Reuters) - | Oslo",
        "RIO DE JANEIRO, Nov 12 (AFP) — | Rio de Janeiro",
        "WASHINGTON (AP) — | Washington",
        "WASHINGTON (CNN) -- | Washington",
        "WASHINGTON — | Washington",
        "WASHINGTON – | Washington",
        "NEW YORK, Sept. 4, 2017 /PRNewswire/ -- | New York",
        "BEIRUT, Lebanon — | Beirut",
        "NAIROBI, KENYA — | Nairobi",
        "SANTA FE, N.M. (AP) — | Santa Fe",
        "ST. LOUIS (AP) - | St. Louis",
        "PORT-AU-PRINCE, Haiti (Harbour News) — | Port-au-Prince",
        "Montevideo (Harbour News) — | Montevideo",
        "Montevideo, March 3 (Harbour News) — | Montevideo",
        "Montevideo, Uruguay — | Montevideo",
        "New Delhi, March 3 (IANS) | New Delhi",
        "New York (CNN Business) | New York",
        "PARIS/LONDON (Reuters) - | Paris/London",
        "BEIJING, Nov. 26 (Xinhua) -- | Beijing",
        "TORONTO--(BUSINESS WIRE)-- | Toronto",
        "UNITED NATIONS (AP) — | United Nations",
        "By Ada Moreno WASHINGTON (Reuters) - | Washington",
        "LONDON [Reuters] - | London",
        "(Reuters) - | ",
        "(CNN) | ",
        "(CNN) — | ",
        "Nov 26 (Reuters) - | ",
      })
  void aDatelineEndsInItsSentenceAndTellsThePlace(String dateline, String place) {
    Layout layout = PlainLayout.of("A title of the story", dateline.strip() + " " + PROSE, PROSE);
    assertThat(PlainLayout.marks(layout).dateline()).isEqualTo(place);
    assertThat(marked(layout.text())).containsExactly(dateline.strip());
  }

  @Test
  void theCaseOfAPlaceIsThatOfTheText() {
    assertThat(
            PlainLayout.marks(
                    PlainLayout.of(
                        "DEN HAAG (AFP) — Judges met.", "They met in Den Haag, not in Leiden."))
                .dateline())
        .isEqualTo("Den Haag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ada Moreno",
        "BY ADA MORENO",
        "By Ada Moreno and Tomás Brandt",
        "By Ada Moreno, Staff Writer",
        "By Ada Moreno | Harbour News",
        "By ADA MORENO, Associated Press",
        "By Ada Moreno, Tomás Brandt and Li Wen, Harbour News",
        "By Ada Moreno for the Harbour News",
        "By Ada Moreno @adamoreno",
        "Ada Moreno, Staff Writer",
        "Ada Moreno, Harbour News",
        "Ada Moreno | Staff Reporter",
        "Ada Moreno, Associated Press",
        "Written by Ada Moreno",
        "(Reporting by Ada Moreno; Editing by Colm Brandt)",
        "Reporting by Ada Moreno in Oslo; Additional reporting by Li Wen; Editing by Colm Brandt",
        "Additional reporting by Ada Moreno.",
        "Ada Moreno contributed to this report.",
        "Associated Press writers Ada Moreno in Oslo and Li Wen in Rome contributed to this report.",
        "Li Wen contributed reporting.",
        "With files from The Canadian Press",
        "Ada Moreno reported from Oslo, and Li Wen from Rome.",
        "Reuters",
        "The Associated Press",
        "Source: Reuters",
        "(AP)",
        "Published: March 3, 2018",
        "Updated 10:42 GMT, March 3, 2018",
        "Last updated on 3 March 2018",
        "AFP/Getty Images",
        "REUTERS/Ada Moreno",
        "REUTERS/Ada Moreno/File Photo",
        "(AP Photo/Ada Moreno)",
        "(Photo by Ada Moreno/Getty Images)",
        "(Ada Moreno/The Harbour Times)",
        "Ada Moreno/Getty Images",
        "Photo: Ada Moreno/AFP",
        "Photograph: Ada Moreno/Reuters",
        "Photo by Ada Moreno",
        "Image copyright Getty Images",
        "Read more: Harbour reopens after the storm",
        "READ MORE: Harbour reopens after the storm",
        "SEE ALSO: Harbour reopens",
        "RELATED: Harbour reopens after the storm",
        "Follow us on Twitter.",
        "Follow Ada Moreno on Twitter: @adamoreno",
        "Follow @harbournews on Facebook and Instagram",
        "Follow Harbour News on Facebook.",
        "Share on Facebook.",
        "Share this article",
        "Sign up for our daily newsletter.",
        "Subscribe to our newsletter",
        "Click here for reprint permission.",
        "Copyright 2025 Harbour Media Ltd.",
        "© 2025 Harbour Media Ltd. All rights reserved.",
        "© Copyright (c) 2025 The Harbour Times, LLC.",
        "Copyright © 2018 The Harbour Times, LLC. Click here for reprint permission.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "All rights reserved.",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Twitter: @adamoreno",
        "@adamoreno, @liwen",
        "Facebook: facebook.com/harbournews Twitter: @harbournews Instagram: @harbournews",
        "— Ada Moreno (@adamoreno) March 3, 2018",
        "https://harbour.example/news",
        "This article was originally published on Harbour News.",
        "This story has been updated.",
        "Ada Moreno can be reached at ada@harbour.example.",
        "Contact Ada Moreno at ada@harbour.example",
        "Hide caption",
        "March 3, 2018 | 4:20am | Updated March 3, 2018 | 9:32pm",
        "By Ada Moreno 19 hours ago",
        "1 of 25",
        "5 Comments",
        "Most read",
        "Distributed by Harbour Content Agency, LLC.",
        "Our Standards: The Harbour Trust Principles.",
        "Watch: The harbour after the storm",
      })
  void linesOfProvenance(String line) {
    assertThat(String.join(" ", marked("A title of the story", PROSE, line, PROSE)))
        .isEqualTo(line);
    assertThat(PlainLayout.kinds("A title of the story", PROSE, line, PROSE))
        .containsExactly(TemplateKind.PROVENANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the army had taken the town.",
        "Sources: Moreno May Not Be Out Of Harbour Race",
        "By the time Ada Moreno arrived, the ship had sailed.",
        "By Friday, Moreno was back.",
        "On October 1 - a Friday - Moreno was back.",
        "NATO — the alliance of 1949 — met on Monday.",
        "Ada Moreno — a nurse — saw it.",
        "Ada Moreno (Green Party) said the law was bad.",
        "The photo shows Ada Moreno in Oslo.",
        "Moreno reported from Oslo that the harbour was closed.",
        "A Reuters/Ipsos poll found that most voters agree.",
        "He asked readers to follow the money.",
        "Read my lips, the president said, no new taxes.",
        "Copyright law was changed in March.",
        "The company said it would share profits with Facebook.",
        "Sign language was taught in Oslo.",
        "Subscribers left the paper in March.",
        "The advertisement was banned in Norway.",
        "More than 20 people were killed in Oslo.",
        "Reporting on the war is hard, Moreno said.",
        "Ada Moreno, the mayor of Oslo, resigned.",
        "Follow the river to the sea and you will find the harbour.",
        "Watching the news in Oslo, she wept.",
        "The story was published in Oslo in 1948.",
        "Moreno contributed to the report of the commission in 2004.",
        "Dear friends were lost in the storm.",
        "Thanks to Moreno, the harbour was saved.",
        "Support for the government fell in March.",
        "Get the children home, she told the driver.",
        "Visit Oslo in spring, the minister told tourists.",
        "Contact with the ship was lost near Oslo at night.",
        "Share prices fell in Oslo and Rome.",
        "View of the harbour: that is what they paid for.",
        "Join the army, he told them.",
        "\"I love you,\" Ada Moreno wrote.",
        "In a letter of Monday, the minister wrote:",
        "Support our sailors, Mayor Moreno said in Oslo.",
        "See our harbour burn, Captain Brandt said.",
        "Donate to the poor, the bishop told the crowd.",
        "Sign up to vote, Mayor Moreno said.",
        "Follow me was the first song of Ada Moreno.",
        "To receive the medal, Ada Moreno travelled to Rome.",
        "To reach the harbour, Brandt sailed for ten days.",
        "You can follow the coast to Oslo, where Ada Moreno lives.",
        "Facebook: the company hired Ada Moreno on Monday in Oslo.",
        "Watch: Mayor Moreno asks for calm in Oslo.",
        "More on Monday: the council votes on the harbour.",
        "The letter may not be reproduced, said Brandt.",
        "All rights reserved to the cities were listed by Moreno.",
        "Ada Moreno (Norway) - She won the race in Oslo.",
        "Moreno (Norway) — She said so.",
        "ACME (NYSE) — The company closed the harbour.",
        "Hi Fidelity was a film of that year",
        "Dear Prudence was sung by Ada Moreno",
        "On 3 May 2020 at 10:30 the mayor wrote:",
      })
  void proseIsProse(String line) {
    assertThat(marked("A title of the story", PROSE, line, PROSE)).isEmpty();
  }

  @Test
  void aPlaceWithAColonIsADatelineWhereNobodySpeaks() {
    Layout story =
        PlainLayout.of("A title of the story", "ISLAMABAD:", "The minister met Ada Moreno.");
    assertThat(PlainLayout.marks(story).dateline()).isEqualTo("Islamabad");
    assertThat(marked(story.text())).containsExactly("ISLAMABAD:");
    assertThat(marked("A title of the talk", "MORENO:", "We agreed to it.", PROSE)).isEmpty();
    assertThat(marked("MORENO:", "The harbour is closed.", "BRANDT:", "It opens.")).isEmpty();
  }

  @Test
  void aCreditIsMarkedAndItsCaptionIsNot() {
    assertThat(marked(PROSE, "Supporters of Ada Moreno cheer in Oslo. (AP Photo/Li Wen)"))
        .containsExactly("(AP Photo/Li Wen)");
    assertThat(
            marked(PROSE, "Supporters of Ada Moreno cheer in Oslo (Photo by Li Wen/Getty Images)"))
        .containsExactly("(Photo by Li Wen/Getty Images)");
    assertThat(marked(PROSE, "FILE PHOTO: Ada Moreno speaks in Oslo. REUTERS/Li Wen"))
        .containsExactly("FILE PHOTO:", "REUTERS/Li Wen");
  }

  @Test
  void whatStoodOnAButtonIsCutFromTheSentenceThatItIsGluedTo() {
    assertThat(
            marked(
                PROSE,
                "SIGN UP FOR OUR NEWSLETTER The mayor of Oslo met the harbour master twice."))
        .containsExactly("SIGN UP FOR OUR NEWSLETTER");
    assertThat(marked(PROSE, "Read more The mayor of Oslo met the harbour master twice in March."))
        .containsExactly("Read more");
    assertThat(
            marked(
                PROSE, "(RELATED: Ten ships that sank) The mayor of Oslo met the harbour master."))
        .containsExactly("(RELATED: Ten ships that sank)");
  }

  @Test
  void aFooterOfManySentencesIsOne() {
    assertThat(
            marked(
                PROSE,
                "Share on Facebook. Follow us on Twitter. Copyright 2025 Harbour Media Ltd. All"
                    + " rights reserved."))
        .hasSize(4);
  }

  @Test
  void kindsThatAreNotLookedForAreNotMarked() {
    Layout layout = PlainLayout.of("OSLO (Reuters) - It rained.", "By Ada Moreno");
    TemplateConfig none = new TemplateConfig(java.util.Set.of(), 6, 3, 0.05);
    assertThat(new FindTemplates(none).in(layout, new long[0]).template()).isEqualTo(List.of());
    assertThat(new FindTemplates(none).in(layout, new long[0]).dateline()).isNull();
  }
}
