package triptych.conformance.tru64;

import com.google.inject.Inject;
import triptych.conformance.MachineVariations;
import triptych.junit.Explore;
import triptych.tru64.Tru64;

/** The machine under Tru64. */
@Explore(strategy = "exhaustive", requireProof = true)
class MachineVariationsTest extends MachineVariations {
    @Inject private Tru64 os;

    @Override
    protected void sleep() {
        ThreadsFixture.settle(os);
    }
}
