package triptych.core.wait;

/** A channel is an address: it has to be an object that is the same for sleeper and waker. */
public final class ChannelIdentity {
    private ChannelIdentity() {}

    /** Refuses what has a value but no identity: a string, a number. */
    public static void require(Object chan) {
        if (chan instanceof Comparable<?>
                && chan.getClass().getPackageName().equals("java.lang")
                && !(chan instanceof Enum<?>)) {
            throw new IllegalArgumentException(
                    "a wait channel is the identity of an object, which a "
                            + chan.getClass().getSimpleName()
                            + " does not have: two of equal value may be one object or two."
                            + " Use the object that is waited for, or a field such as"
                            + " 'final Object work = new Object()'");
        }
    }
}
