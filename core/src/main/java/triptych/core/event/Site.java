package triptych.core.event;

/**
 * A place in source code.
 *
 * @param file file name without folder
 * @param line from 1, or 0 when not known
 */
public record Site(String file, int line) {
    /** Stands for every place while nobody watches: looking at the stack is dear. */
    public static final Site UNSEEN = new Site("-", 0);

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
