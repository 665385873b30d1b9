package triptych.cli;

import triptych.cli.lookup.UserMistake;
import triptych.core.fiber.FiberKind;

/** The kind of fibers that a user asks for. */
final class Fibers {
    private Fibers() {}

    /** The best one for null. */
    static FiberKind named(String label) {
        try {
            return label == null ? FiberKind.best() : FiberKind.named(label);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }
}
