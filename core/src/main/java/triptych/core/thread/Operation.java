package triptych.core.thread;

/** What a thread is about to do to an object; it stops before each of these. */
public enum Operation {
    /** Runs its first instruction. */
    START("starts"),
    /** Goes on after a sleep. */
    RESUME("goes on"),
    /** Takes a lock for itself. */
    LOCK("locks", true),
    /** Takes a lock together with other readers. */
    LOCK_SHARED("locks shared", true),
    /** Takes a lock if that needs no waiting. */
    TRY_LOCK("tries to lock"),
    /** Gives a lock back. */
    UNLOCK("unlocks"),
    /** Announces a wait on a channel. */
    WAIT("waits on"),
    /** Gives up the processor until woken. */
    BLOCK("blocks on"),
    /** Wakes sleepers of a channel. */
    WAKE("wakes"),
    /** Reads a shared cell. */
    READ("reads"),
    /** Writes a shared cell. */
    WRITE("writes"),
    /** Starts, stops or asks about a thread or process. */
    THREAD("acts on"),
    /** Ends. */
    EXIT("exits"),
    /** Loads, unloads or asks about a module. */
    MODULE("acts on"),
    /** Allocates or frees memory. */
    MEMORY("acts on"),
    /** Lets simulated time pass while it keeps the processor. */
    DELAY("delays"),
    /** Hands code to another context, or takes it back: timers, interrupts, work. */
    DEFER("acts on"),
    /** Goes on once a {@link Callback} is not under way. */
    AWAIT_END("waits for the end of", true),
    /** Offers the processor to others. */
    YIELD("yields"),
    /** Looks whether it is wanted; a thread that only does that over and over is held back. */
    POLL("acts on"),
    /** Shows something to the outside. */
    SHOW("shows to"),
    /** Meets one of several outcomes. */
    CHOOSE("chooses");

    private final String verb;
    private final boolean mayWait;

    Operation(String verb) {
        this(verb, false);
    }

    Operation(String verb, boolean mayWait) {
        this.verb = verb;
        this.mayWait = mayWait;
    }

    /** Whether a thread that stands before it can go on only when the object permits it. */
    public boolean mayWait() {
        return mayWait;
    }

    public String verb() {
        return verb;
    }
}
