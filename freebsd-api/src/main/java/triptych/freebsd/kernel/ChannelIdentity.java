package triptych.freebsd.kernel;

/** A channel is an address: it has to be an object that is the same for sleeper and waker. */
final class ChannelIdentity {
    private ChannelIdentity() {}

    static void require(Object chan) {
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
