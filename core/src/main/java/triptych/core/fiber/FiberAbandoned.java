package triptych.core.fiber;

/** Thrown inside a fiber's body to unwind it when its machine is given up. */
public final class FiberAbandoned extends Error {
    private static final long serialVersionUID = 1L;

    FiberAbandoned() {
        super("the machine of this fiber is gone", null, false, false);
    }
}
