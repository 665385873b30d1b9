package triptych.examples.tru64.fta;

import jakarta.inject.Inject;

/** Leaves it to the interrupt handler to go to the state whose action makes the thread. */
public final class FtaIsrBlocks extends Fta {
    @Inject
    public FtaIsrBlocks(Adapter adapter) {
        super(adapter);
    }

    @Override
    protected int bringUp() {
        return ESUCCESS;
    }

    @Override
    protected void fatalError() {
        transition(FtaState.PI_OPERATIONAL);
        super.fatalError();
    }
}
