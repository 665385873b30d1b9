package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.when;
import static triptych.conformance.tru64.ThreadsFixture.end;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mock;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.examples.tru64.fta.Adapter;
import triptych.examples.tru64.fta.FtaIsrBlocks;
import triptych.examples.tru64.fta.FtaManual;
import triptych.examples.tru64.fta.MpsleepRecovery;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

/** What the fragments of the manual's driver do wrong: nine mistakes, each found by its rule. */
@Conformance({})
@Explore(strategy = "exhaustive")
class FtaFragmentsTest {
    private static final int SIGINT = 2;

    @Mock Adapter adapter;

    private final Object errorRecoveryFlag = new Object();
    private final Object cmdbuf = new Object();
    private final SharedInt reinitThreadStarted = new SharedInt(0, "reinit_thread_started");

    @BeforeEach
    void there_is_an_adapter() {
        when(adapter.isPresent()).thenReturn(true);
    }

    private void fatalError(Machine machine) {
        when(adapter.cause()).thenReturn(Adapter.FATAL_ERROR);
        InterruptLines.of(machine).at(Adapter.LINE).raise();
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-CRT01")
    void item_1_says_that_the_thread_is_started_if_it_is_not(Tru64 os, Machine machine) {
        os.kernel().threads().mayFail();
        os.kernel_thread_w_arg(os.first_task(), unused -> end(os), null);
        reinitThreadStarted.set(1);
        LocksKit.interrupt(
                os,
                machine,
                () -> {
                    if (reinitThreadStarted.get() != 0) {
                        os.thread_wakeup_one(errorRecoveryFlag);
                    }
                });
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-CND01")
    void item_2_resets_without_a_look(Tru64 os, FtaManual fta) {
        os.sysconfig_c(fta);
        settle(os);
        // A stray one: no error has come.
        os.clear_wait(threadOf(os, "fta"), Tru64.THREAD_INTERRUPTED, true);
    }

    /** The thread of a module that keeps its handle to itself. */
    private static ThreadT threadOf(Tru64 os, String module) {
        Machine machine = os.kernel().machine();
        for (int i = 1; i <= machine.threads().last(); i++) {
            if (machine.threads().at(i).text() != null
                    && machine.threads().at(i).name().startsWith(module)) {
                return os.kernel().threads().of(machine.threads().at(i));
            }
        }
        throw new AssertionError("no thread of " + module);
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-LOST1")
    void item_3_is_not_there_when_the_error_comes(Tru64 os, Machine machine, FtaManual fta) {
        os.sysconfig_c(fta);
        fatalError(machine);
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-HND01")
    void item_4_terminates_what_its_handle_no_longer_names(Tru64 os) {
        ThreadT errRecovThread = worker(os, () -> {});
        settle(os);
        os.thread_terminate(errRecovThread);
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-UNL01")
    void item_4_terminates_nothing_with_a_variable_that_nobody_set(Tru64 os, FtaManual fta) {
        os.sysconfig_c(fta);
        os.sysconfig_u(fta);
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectPanic("EMU T64-ISR01 kernel_thread_w_arg called in interrupt handler")
    void item_5_makes_the_thread_in_the_handler(Tru64 os, Machine machine, FtaIsrBlocks fta) {
        os.sysconfig_c(fta);
        fatalError(machine);
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-SLK01")
    void item_6_resets_with_the_lock_in_its_hands(Tru64 os) {
        MpsleepRecovery fta = MpsleepRecovery.asPrinted(adapter);
        os.sysconfig_c(fta);
        settle(os);
        fta.adapterFailed();
        settle(os);
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-RET01")
    void item_7_ignores_that_mpsleep_fails(Tru64 os, Machine machine) {
        SimpleLockData lock = LocksKit.simpleLock(os);
        ThreadT self = os.current_thread();
        os.kernel().signals().psignal(machine.running(), self, SIGINT);
        os.simple_lock(lock);
        for (int i = 0; i < 20; i++) {
            os.mpsleep(
                    errorRecoveryFlag,
                    Tru64.PCATCH,
                    "ftaerr",
                    0,
                    lock,
                    Tru64.MS_LOCK_SIMPLE | Tru64.MS_LOCK_ON_ERROR);
        }
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-TMO01")
    void item_8_takes_the_timer_for_the_completion(Tru64 os) {
        for (int i = 0; i < 2; i++) {
            os.assert_wait_mesg(cmdbuf, true, "dmareq");
            os.thread_set_timeout(2 * os.hz());
            os.thread_block();
        }
    }

    @KernelTest
    @GoldenTrace("C35")
    @ExpectFinding("T64-TRM01")
    void item_9_is_terminated_and_never_asks(Tru64 os) {
        ThreadT thread =
                os.kernel_thread_w_arg(
                        os.first_task(),
                        unused -> {
                            while (true) {
                                os.assert_wait_mesg(errorRecoveryFlag, true, "ftaerr");
                                os.thread_block();
                                // A look that is none at its own end.
                                reinitThreadStarted.get();
                            }
                        },
                        null);
        assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
        assertEquals(List.of(), os.kernel().machine().running().held());
    }
}
