package triptych.rosetta.check;

import java.util.List;
import triptych.rosetta.source.Token;

/**
 * Words in a file.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param end the column behind the last one on that line
 */
public record Place(String file, int line, int column, int end) {
    static Place of(String file, Token word) {
        return new Place(file, word.line(), word.column(), Math.max(word.end(), word.column() + 1));
    }

    /** From the first word as far as words go on its line. */
    static Place of(String file, List<Token> words) {
        Token first = words.get(0);
        int end =
                words.stream()
                        .filter(word -> word.line() == first.line())
                        .mapToInt(Token::end)
                        .max()
                        .orElse(first.end());
        return new Place(file, first.line(), first.column(), end);
    }
}
