package triptych.cli.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a mistyped word may have been meant to be. */
public final class NearMisses {
    private static final int MOST = 3;

    private NearMisses() {}

    /** The nearest first, at most three; none that is far away. */
    public static List<String> of(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        int farthest = Math.max(1, Math.min(3, typed.length() / 3));
        return known.stream()
                .distinct()
                .filter(name -> distance(typed, name.toLowerCase(Locale.ROOT)) <= farthest)
                .sorted(
                        Comparator.comparingInt(
                                        (String name) ->
                                                distance(typed, name.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** To be put behind a complaint: {@code "; did you mean a or b?"}, or nothing. */
    public static String hint(String word, Collection<String> known) {
        List<String> near = of(word, known);
        return near.isEmpty()
                ? ""
                : near.stream().collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }

    /** As {@link #hint}, or all that there are when nothing is near. */
    public static String hintOrAll(String word, Collection<String> known) {
        String hint = hint(word, known);
        if (!hint.isEmpty()) {
            return hint;
        }
        return known.isEmpty()
                ? "; there are none"
                : (known.size() == 1 ? "; there is " : "; there are ") + String.join(", ", known);
    }

    /** Edits from one to the other; a swap of neighbours, or an ending left out, is one edit. */
    private static int distance(String typed, String name) {
        if (typed.length() >= 3 && name.startsWith(typed)) {
            return 1;
        }
        int[][] edits = new int[typed.length() + 1][name.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= name.length(); j++) {
                edits[i][j] = i == 0 ? j : j == 0 ? i : step(edits, typed, name, i, j);
            }
        }
        return edits[typed.length()][name.length()];
    }

    private static int step(int[][] edits, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
