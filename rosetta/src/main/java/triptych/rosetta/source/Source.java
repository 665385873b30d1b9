package triptych.rosetta.source;

import java.util.List;

/**
 * A file of C, cut into words.
 *
 * @param file as the user calls it
 * @param code all words but those of directives
 * @param macros of each {@code #define} its name, and what follows
 * @param blemishes what is wrong with it, in the order of the file
 */
public record Source(
        String file, List<Token> code, List<List<Token>> macros, List<Blemish> blemishes) {
    public Source {
        code = List.copyOf(code);
        macros = macros.stream().map(List::copyOf).toList();
        blemishes = List.copyOf(blemishes);
    }

    /** Never fails: what cannot be read is a blemish. */
    public static Source read(String file, String text) {
        return Lexer.read(file, text);
    }
}
