package triptych.rosetta;

/**
 * What shows that a statement is true.
 *
 * @param os the kernel that it runs on; empty for a test that meets several
 * @param name of a routine with its clause ({@code mtx_sleep#S3}), a scenario, or a test ({@code
 *     TwoKernelsTest.method}); for a comparison the scenarios, with blanks between
 */
public record Proof(Kind kind, String os, String name) {
    /** Where proofs are found. */
    public enum Kind {
        CLAUSE,
        SCENARIO,
        COMPARISON,
        TEST
    }

    /**
     * Reads {@code mtx_sleep#S3}, {@code explore forum-unload}, {@code compare linux:a freebsd:b},
     * {@code test SomeTest.method}.
     *
     * @param os the kernel that a clause or a scenario is of
     */
    static Proof parse(String os, String text) {
        String[] words = text.split(" ", 2);
        if (words.length == 2) {
            return switch (words[0]) {
                case "explore" -> new Proof(Kind.SCENARIO, os, words[1]);
                case "compare" -> new Proof(Kind.COMPARISON, "", words[1]);
                case "test" -> new Proof(Kind.TEST, "", words[1]);
                default -> throw new IllegalArgumentException("no proof: '" + text + "'");
            };
        }
        if (!text.contains("#")) {
            throw new IllegalArgumentException("proof '" + text + "' names no clause");
        }
        return new Proof(Kind.CLAUSE, os, text);
    }

    /** Of a clause: the routine, constant or rule that states it. */
    public String subject() {
        return name.substring(0, name.indexOf('#'));
    }

    /** Of a clause: its id. */
    public String clause() {
        return name.substring(name.indexOf('#') + 1);
    }

    /** Of a clause: the page that names its tests. A variant of a kernel has none of its own. */
    public String page() {
        return os.split("-")[0] + ".md";
    }

    /** What to type, or where to look, to see it. */
    public String shownBy() {
        return switch (kind) {
            case CLAUSE -> "docs/conformance/" + page() + ": " + subject() + " " + clause();
            case SCENARIO -> "triptych explore " + os + ":" + name;
            case COMPARISON -> "triptych compare " + name;
            case TEST -> "test " + name;
        };
    }
}
