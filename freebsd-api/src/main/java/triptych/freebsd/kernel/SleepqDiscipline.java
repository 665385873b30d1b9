package triptych.freebsd.kernel;

/**
 * What all present sleepers of a channel have agreed on.
 *
 * @param type {@code sleep} or {@code condvar}
 * @param lock the interlock, or null
 */
record SleepqDiscipline(String type, Object lock) {
    static final String SLEEP = "sleep";
    static final String CONDVAR = "condvar";
}
