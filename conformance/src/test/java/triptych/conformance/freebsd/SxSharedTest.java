package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Outcomes;

/** Readers. */
@Conformance({"sx_slock", "sx_slock_sig"})
class SxSharedTest extends LockSuite {
    @Nested
    @Clause("S1")
    class A_reader {

        @LockCases
        @ValueSource(booleans = {false, true})
        void waits_while_another_holds_it_alone(boolean sig, Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            meanwhile(
                    () -> {
                        os.sx_xlock(sx);
                        beAlone();
                        order.append("writer ");
                        os.sx_xunlock(sx);
                    });
            read(sig);
            beAlone();
            order.append("reader ");
            os.sx_sunlock(sx);
            untilAllWait();
            outcomes.assertOutcomes(Set.of("writer reader ", "reader writer "))
                    .saw(order.toString());
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectInterleavings(1)
        void comes_in_after_the_writer(boolean sig) {
            Holder writer = new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            SimThread reader = meanwhile(() -> readAndGiveBack(sig));
            untilAllWait();
            assertEquals(ThreadState.READY, reader.state());
            writer.letGo();
            untilAllWait();
            assertEquals(ThreadState.EXITED, reader.state());
        }

        private void readAndGiveBack(boolean sig) {
            read(sig);
            os.sx_sunlock(sx);
        }

        private void read(boolean sig) {
            if (sig) {
                assertEquals(0, os.sx_slock_sig(sx));
            } else {
                os.sx_slock(sx);
            }
        }
    }
}
