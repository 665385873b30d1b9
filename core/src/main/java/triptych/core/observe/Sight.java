package triptych.core.observe;

/** How much of what a machine shows is kept. */
public enum Sight {
    /** Nothing: nobody looks, and showing costs nothing. */
    NOTHING(""),
    /** What devices and users show. */
    EFFECTS("o"),
    /** The same, and what the kernel prints. */
    EFFECTS_AND_CONSOLE("c");

    private final String mark;

    Sight(String mark) {
        this.mark = mark;
    }

    /** Stands for it in a replay token: what is seen decides where threads stop. */
    public String mark() {
        return mark;
    }

    /** The one with this mark. */
    public static Sight marked(String mark) {
        for (Sight sight : values()) {
            if (sight.mark.equals(mark)) {
                return sight;
            }
        }
        throw new IllegalArgumentException("no sight is marked '" + mark + "'");
    }
}
