package triptych.freebsd.kernel;

/**
 * What all present sleepers of a channel have agreed on.
 *
 * @param type {@code sleep} or {@code condvar}
 * @param lock the core's lock that is the interlock, or null
 */
public record SleepqDiscipline(String type, Object lock) {
    public static final String SLEEP = "sleep";
    public static final String CONDVAR = "condvar";
}
