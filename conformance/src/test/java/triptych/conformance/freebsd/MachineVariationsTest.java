package triptych.conformance.freebsd;

import com.google.inject.Inject;
import triptych.conformance.MachineVariations;
import triptych.freebsd.FreeBsd;
import triptych.junit.Explore;

/** The machine under FreeBSD. */
@Explore(strategy = "exhaustive", requireProof = true)
class MachineVariationsTest extends MachineVariations {
    @Inject private FreeBsd os;

    @Override
    protected void sleep() {
        os.pause("tick", 1);
    }
}
