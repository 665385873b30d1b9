package triptych.core.fiber;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to suspend a computation on the JVM, fastest first. */
public enum FiberKind {
    /** {@code jdk.internal.vm.Continuation}; JDK 21 or newer, with the package exported. */
    CONTINUATION("continuation") {
        @Override
        public boolean isAvailable() {
            return Continuations.areAvailable();
        }

        @Override
        public Fibers open() {
            return new Continuations();
        }
    },
    /** A virtual thread handed over by park and unpark; JDK 21 or newer. */
    VIRTUAL("virtual") {
        @Override
        public boolean isAvailable() {
            return VirtualThreads.areAvailable();
        }

        @Override
        public Fibers open() {
            return new BatonThreads(VirtualThreads::start);
        }

        @Override
        public Thread startCarrier(String name, Runnable body) {
            return VirtualThreads.start(name, body);
        }
    },
    /** A platform thread handed over by park and unpark; any JDK. */
    PLATFORM("platform") {
        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public Fibers open() {
            return new BatonThreads(FiberKind::startDaemon);
        }
    };

    /** The system property that forces a kind. */
    public static final String PROPERTY = "triptych.fiber";

    private final String label;

    FiberKind(String label) {
        this.label = label;
    }

    /** Whether this JVM, as it was started, can run fibers of this kind. */
    public abstract boolean isAvailable();

    /** A new factory for one carrier. */
    public abstract Fibers open();

    /** Starts a thread fit to drive fibers of this kind: the hand-over must not cross cores. */
    public Thread startCarrier(String name, Runnable body) {
        return startDaemon(name, body);
    }

    /** The kind that {@code -Dtriptych.fiber} names, else the fastest that is available. */
    public static FiberKind best() {
        String forced = System.getProperty(PROPERTY);
        if (forced != null) {
            return named(forced);
        }
        for (FiberKind kind : values()) {
            if (kind.isAvailable()) {
                return kind;
            }
        }
        throw new AssertionError("platform threads are always available");
    }

    /** The kind with this label; a clear complaint if there is none or this JVM lacks it. */
    public static FiberKind named(String label) {
        for (FiberKind kind : values()) {
            if (kind.label.equals(label.toLowerCase(Locale.ROOT))) {
                if (!kind.isAvailable()) {
                    throw new IllegalArgumentException(
                            "fiber kind '"
                                    + label
                                    + "' is not available on this JVM (Java "
                                    + Runtime.version().feature()
                                    + "); continuation needs Java 21 and --add-exports"
                                    + " java.base/jdk.internal.vm=ALL-UNNAMED, virtual needs Java 21");
                }
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "no fiber kind '"
                        + label
                        + "'; there are "
                        + Arrays.stream(values())
                                .map(k -> k.label)
                                .collect(Collectors.joining(", ")));
    }

    private static Thread startDaemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public String toString() {
        return label;
    }
}
