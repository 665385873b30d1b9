package triptych.examples.tru64.fta;

import jakarta.inject.Inject;

/**
 * Asks the recovery thread to end, and waits for its word with a time limit, as many drivers do.
 * The thread gives its word before its last instructions in the module.
 */
public final class FtaByRequest extends Fta {
    @Inject
    public FtaByRequest(Adapter adapter) {
        super(adapter);
    }

    @Override
    protected int endRecovery(Service thread) {
        thread.askToStop();
        if (!thread.awaitGone(2 * hz())) {
            return EBUSY;
        }
        thread.forget();
        return ESUCCESS;
    }
}
