package triptych.rosetta.check;

import java.util.Locale;

/** Kinds of diagnostics. */
public enum PortRule {
    NEAREST("a name of another kernel, for which there is something here"),
    NO_EQUIVALENT("a name of another kernel, for which there is nothing here"),
    UNTOLD("a routine of another kernel of which nothing is told"),
    NAMING("a name of both kernels that does not stand for the same"),
    UNITS("a number that is counted in something else here, or whose zero means something else"),
    RETURN("a result that is looked at has another sign or another sense here"),
    LOCKS("a lock at hand is not given up, or not taken again, as it was"),
    CONTEXT("what may be called with a lock in hand differs"),
    SOURCE("the source is broken");

    private final String words;

    PortRule(String words) {
        this.words = words;
    }

    /** What such a diagnostic is about, without a full stop. */
    public String words() {
        return words;
    }

    /** As tools know it. */
    public String id() {
        return "triptych-port-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
