package org.corpusstats.annotate;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An engine for tests of the policy: a line is a sentence, a run of letters a token, of which
 * capitalised ones are names; the root of the tree has all tokens.
 *
 * @param onNames told the line whose names are asked for
 * @param onParse told the line that is to be parsed; the parser finds no tree in a line with "?"
 */
record WordEngine(Consumer<String> onNames, Consumer<String> onParse) implements SentenceAnnotator {
  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  WordEngine() {
    this(line -> {}, line -> {});
  }

  @Override
  public List<Line> split(String text) {
    return LINE.matcher(text)
        .results()
        .map(line -> new Line(line.group(), line.start(), this))
        .toList();
  }

  record Line(String line, int begin, WordEngine engine) implements Sentence {
    private List<Token> tokens() {
      return WORD.matcher(line)
          .results()
          .map(
              word -> {
                String type = Character.isUpperCase(word.group().codePointAt(0)) ? "PERSON" : "O";
                return new Token(begin + word.start(), begin + word.end(), word.group(), "X", type);
              })
          .toList();
    }

    @Override
    public int end() {
      return begin + line.length();
    }

    @Override
    public int tokenCount() {
      return tokens().size();
    }

    @Override
    public int longestToken() {
      return tokens().stream().mapToInt(token -> token.end() - token.begin()).max().orElse(0);
    }

    @Override
    public NamedTokens findNames() {
      engine.onNames().accept(line);
      List<Token> tokens = tokens();
      List<Name> names =
          tokens.stream()
              .filter(token -> token.coarseType().equals("PERSON"))
              .map(token -> new Name(tokens.indexOf(token), tokens.indexOf(token), "CITY"))
              .toList();
      return new NamedTokens(tokens, names);
    }

    @Override
    public List<Node> parse() {
      engine.onParse().accept(line);
      return line.contains("?")
          ? List.of()
          : List.of(new Node("ROOT", 0, tokenCount() - 1, List.of(0.1, 0.1, 0.2, 0.4, 0.2)));
    }
  }
}
