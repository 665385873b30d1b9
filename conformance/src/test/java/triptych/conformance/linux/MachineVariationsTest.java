package triptych.conformance.linux;

import com.google.inject.Inject;
import triptych.conformance.MachineVariations;
import triptych.junit.Explore;
import triptych.linux.Linux;

/** The machine under Linux. */
@Explore(strategy = "exhaustive", requireProof = true)
class MachineVariationsTest extends MachineVariations {
    @Inject private Linux os;

    @Override
    protected void sleep() {
        os.schedule_timeout_uninterruptible(1);
    }
}
