package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mock;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.module.Modules;
import triptych.examples.tru64.fta.Adapter;
import triptych.examples.tru64.fta.CmdBuf;
import triptych.examples.tru64.fta.Fta;
import triptych.examples.tru64.fta.FtaByRequest;
import triptych.examples.tru64.fta.FtaState;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.RunState;
import triptych.tru64.struct.ThreadT;

/** The life of a driver, row by row of the script, with an adapter that the test plays. */
@Conformance({})
@Explore(strategy = "exhaustive", requireProof = true)
class FtaScriptTest {
    private static final int TWO_SECONDS = 2000;

    @Mock Adapter adapter;

    private final CmdBuf request = new CmdBuf(1);
    private final List<Object> order = new ArrayList<>();

    @BeforeEach
    void there_is_an_adapter() {
        when(adapter.isPresent()).thenReturn(true);
        when(adapter.completed()).thenReturn(request);
    }

    /** The adapter raises its line, and its register says why. */
    private void interrupt(Machine machine, int cause) {
        when(adapter.cause()).thenReturn(cause);
        InterruptLines.of(machine).at(Adapter.LINE).raise();
    }

    private static void configure(Tru64 os, Fta fta) {
        assertEquals(Tru64.ESUCCESS, os.sysconfig_c(fta));
    }

    /** A process whose request waits for the engine. */
    private ThreadT requester(Tru64 os, Fta fta) {
        return user(os, "requester", () -> order.add(fta.fta_cmd_req(request)));
    }

    private static long now(Tru64 os) {
        return os.kernel().machine().clock().now();
    }

    // ---- rows 1 to 4: configuring ----

    @KernelTest
    @GoldenTrace("C34")
    void row_1_configuring_probes_and_comes_to_operational(Tru64 os, Fta fta) {
        configure(os, fta);
        verify(adapter).isPresent();
        assertEquals(FtaState.PI_OPERATIONAL, fta.state());
        assertEquals(Tru64.EINVAL, os.sysconfig_c(fta));
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_1_without_an_adapter_nothing_is_left(Tru64 os, Fta fta, Machine machine) {
        when(adapter.isPresent()).thenReturn(false);
        assertEquals(Tru64.ESRCH, os.sysconfig_c(fta));
        assertEquals(FtaState.DOWN, fta.state());
        assertEquals(0, Modules.of(machine).loaded().size());
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_2_the_receive_thread_has_a_fixed_priority(
            Tru64 os, Fta fta, Outcomes<RunState> outcomes) {
        configure(os, fta);
        ThreadT thread = fta.receiver().thread();
        assertEquals(Tru64.BASEPRI_SYSTEM, thread.sim().priority());
        outcomes.assertOutcomes(Set.of(RunState.READY, RunState.WAITING)).saw(RunState.of(thread));
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_3_the_recovery_thread_is_made_or_the_driver_is_not_configured(
            Tru64 os, Fta fta, Machine machine, Outcomes<Integer> outcomes) {
        os.kernel().threads().mayFail();
        int error = os.sysconfig_c(fta);
        boolean configured = error == Tru64.ESUCCESS;
        assertEquals(configured, fta.recovery().isStarted());
        assertEquals(configured ? 1 : 0, Modules.of(machine).loaded().size());
        assertEquals(configured ? FtaState.PI_OPERATIONAL : FtaState.DOWN, fta.state());
        outcomes.assertOutcomes(Set.of(Tru64.ESUCCESS, Tru64.ENOMEM)).saw(error);
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_4_without_an_error_the_thread_waits(Tru64 os, Fta fta) {
        configure(os, fta);
        settle(os);
        ThreadT thread = fta.recovery().thread();
        assertEquals(RunState.WAITING, RunState.of(thread));
        assertEquals("ftaerr", thread.sim().waitMessage());
        verify(adapter, never()).reset();
    }

    // ---- rows 5 to 7: errors ----

    @KernelTest
    @GoldenTrace("C34")
    void row_5_the_handler_makes_the_thread_ready(Tru64 os, Fta fta, Machine machine) {
        configure(os, fta);
        settle(os);
        ThreadT thread = fta.recovery().thread();
        // Asked after the wake-up, within the handler.
        when(adapter.completed())
                .thenAnswer(
                        unused -> {
                            order.add(RunState.of(thread));
                            return request;
                        });
        interrupt(machine, Adapter.FATAL_ERROR | Adapter.DMA_DONE);
        settle(os);
        assertEquals(List.of(RunState.READY), order);
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_6_the_thread_resets_once_and_waits_again(Tru64 os, Fta fta, Machine machine) {
        configure(os, fta);
        interrupt(machine, Adapter.FATAL_ERROR);
        settle(os);
        settle(os);
        verify(adapter, times(1)).reset();
        assertEquals(FtaState.PI_OPERATIONAL, fta.state());
        assertEquals(RunState.WAITING, RunState.of(fta.recovery().thread()));
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_6_a_wait_that_is_broken_is_no_error(Tru64 os, Fta fta) {
        configure(os, fta);
        settle(os);
        os.clear_wait(fta.recovery().thread(), Tru64.THREAD_INTERRUPTED, true);
        settle(os);
        verify(adapter, never()).reset();
        assertEquals("ftaerr", fta.recovery().thread().sim().waitMessage());
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_7_an_error_while_it_resets_is_remembered(Tru64 os, Fta fta, Machine machine) {
        doAnswer(
                        unused -> {
                            order.add("reset");
                            if (order.size() == 1) {
                                interrupt(machine, Adapter.FATAL_ERROR);
                            }
                            return null;
                        })
                .when(adapter)
                .reset();
        configure(os, fta);
        interrupt(machine, Adapter.FATAL_ERROR);
        for (int i = 0; i < 3; i++) {
            settle(os);
        }
        assertEquals(List.of("reset", "reset"), order);
        assertEquals(FtaState.PI_OPERATIONAL, fta.state());
    }

    // ---- rows 8 and 9: requests ----

    @KernelTest
    @GoldenTrace("C34")
    void row_8_a_request_waits_with_a_timer(Tru64 os, Fta fta) {
        configure(os, fta);
        ThreadT requester = requester(os, fta);
        settle(os);
        verify(adapter).start(request);
        assertEquals(RunState.WAITING, RunState.of(requester));
        assertEquals("dmareq", requester.sim().waitMessage());
        assertEquals(TWO_SECONDS, requester.sim().deadline());
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_9a_is_done_by_the_handler(Tru64 os, Fta fta, Machine machine) {
        configure(os, fta);
        ThreadT requester = requester(os, fta);
        settle(os);
        interrupt(machine, Adapter.DMA_DONE);
        settle(os);
        assertEquals(List.of(Tru64.ESUCCESS), order);
        assertEquals(Tru64.THREAD_AWAKENED, requester.wait_result());
        assertTrue(now(os) < TWO_SECONDS);
        verify(adapter, never()).cancel(any());
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_9b_times_out_and_is_taken_back(Tru64 os, Fta fta, Outcomes<Integer> outcomes) {
        when(adapter.cancel(request)).thenReturn(true);
        configure(os, fta);
        int error = fta.fta_cmd_req(request);
        verify(adapter).cancel(request);
        assertEquals(TWO_SECONDS, now(os));
        assertEquals(Tru64.THREAD_TIMED_OUT, os.current_thread().wait_result());
        outcomes.assertOutcomes(Set.of(Tru64.EWOULDBLOCK)).saw(error);
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_9c_is_done_before_the_timer_is_set(Tru64 os, Fta fta, Machine machine) {
        doAnswer(
                        unused -> {
                            interrupt(machine, Adapter.DMA_DONE);
                            return null;
                        })
                .when(adapter)
                .start(request);
        configure(os, fta);
        assertEquals(Tru64.ESUCCESS, fta.fta_cmd_req(request));
        assertEquals(0, now(os));
    }

    // ---- rows 10 to 14: the end ----

    @KernelTest
    @GoldenTrace("C34")
    void row_10_the_thread_ends_itself(Tru64 os, Fta fta) {
        configure(os, fta);
        ThreadT thread = fta.recovery().thread();
        assertEquals(Tru64.ESUCCESS, os.sysconfig_u(fta));
        assertEquals(RunState.DEAD, RunState.of(thread));
        assertTrue(thread.traps().isTerminatePosted() || thread.traps().isHaltPosted());
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_11_whoever_terminates_it_waits_until_then(Tru64 os, Fta fta, Machine machine) {
        doAnswer(
                        unused -> {
                            settle(os);
                            order.add("reset");
                            return null;
                        })
                .when(adapter)
                .reset();
        configure(os, fta);
        settle(os);
        interrupt(machine, Adapter.FATAL_ERROR);
        settle(os);
        assertEquals(List.of("reset"), order);
        assertEquals(Tru64.ESUCCESS, os.sysconfig_u(fta));
        assertFalse(fta.recovery().isStarted());
    }

    @KernelTest
    @GoldenTrace("C34")
    @Explore(strategy = "exhaustive", preemptions = 0)
    void row_12_it_may_be_asked_in_words_of_the_module(Tru64 os, FtaByRequest fta) {
        configure(os, fta);
        settle(os);
        ThreadT thread = fta.recovery().thread();
        assertEquals(Tru64.ESUCCESS, os.sysconfig_u(fta));
        assertFalse(thread.traps().isHaltPosted());
        assertEquals(RunState.DEAD, RunState.of(thread));
    }

    @KernelTest
    @GoldenTrace("C34")
    @ExpectFinding("T64-UNL01")
    void row_12_and_then_answers_too_early(Tru64 os, FtaByRequest fta) {
        configure(os, fta);
        os.sysconfig_u(fta);
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_13_nothing_is_left(Tru64 os, Fta fta, Machine machine) {
        configure(os, fta);
        assertEquals(Tru64.ESUCCESS, os.sysconfig_u(fta));
        assertEquals(FtaState.DOWN, fta.state());
        assertEquals(0, Modules.of(machine).loaded().size());
        assertFalse(fta.recovery().isStarted() || fta.receiver().isStarted());
        assertNotNull(LocksKit.add(os, () -> {}));
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_14_a_thread_that_does_not_end_keeps_the_driver(
            Tru64 os, FtaByRequest fta, Machine machine) {
        doAnswer(
                        unused -> {
                            os.assert_wait_mesg_timo(null, false, "slow", 3 * TWO_SECONDS);
                            os.thread_block();
                            return null;
                        })
                .when(adapter)
                .reset();
        configure(os, fta);
        settle(os);
        interrupt(machine, Adapter.FATAL_ERROR);
        settle(os);
        assertEquals(Tru64.EBUSY, os.sysconfig_u(fta));
        assertEquals(1, Modules.of(machine).loaded().size());
        assertEquals(RunState.WAITING, RunState.of(fta.recovery().thread()));
        throw machine.powerOff();
    }

    @KernelTest
    @GoldenTrace("C34")
    void row_14_nor_is_it_unconfigured_with_a_request(Tru64 os, Fta fta) {
        configure(os, fta);
        requester(os, fta);
        settle(os);
        assertEquals(Tru64.EBUSY, os.sysconfig_u(fta));
        assertEquals(FtaState.PI_OPERATIONAL, fta.state());
    }
}
