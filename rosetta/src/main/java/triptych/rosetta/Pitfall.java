package triptych.rosetta;

import java.util.Locale;

/** Ways in which a port goes wrong that reads well. */
public enum Pitfall {
    ARGUMENTS("a parameter means something else, is missing, or comes in another place"),
    CONTEXT("it may be called where the other may not"),
    LIFETIME("what it works on is freed, or stays valid, at another moment"),
    LOCKS("it takes, gives up or takes back a lock where the other does not"),
    MEMORY("what happened before somebody looked is kept on one side and lost on the other"),
    NAMING("the same name stands for something else"),
    ORDER("things happen, or threads are served, in another order"),
    RETURN("a result has another sign, another sense, or is not there"),
    SIGNALS("something else can end the wait"),
    UNITS("a number is counted in something else, or zero means something else"),
    WAKEUP("whom it wakes, or what a woken thread may rely on, differs");

    private final String words;

    Pitfall(String words) {
        this.words = words;
    }

    /** As it is written. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence on all pitfalls of this kind, without its full stop. */
    public String words() {
        return words;
    }
}
