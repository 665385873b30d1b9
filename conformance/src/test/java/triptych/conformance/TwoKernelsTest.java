package triptych.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.conformance.linux.DeviceOfLinux;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.core.scenario.Program;
import triptych.explore.replay.Replay;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.kernel.CompletionUnits;
import triptych.linux.struct.Completion;

/** A module of FreeBSD and one of Linux on one machine, at one device. */
@Explore(strategy = "exhaustive", requireProof = true)
class TwoKernelsTest {
    /** FreeBSD's driver: a thread adds 1 to the register, which is two accesses. */
    private static final class DeviceOfFreeBsd extends FreeBsdModule {
        private final SharedInt register;
        private final Ref<Td> thread = new Ref<>();

        DeviceOfFreeBsd(SharedInt register) {
            this.register = register;
        }

        private void work(Object arg) {
            register.set(register.get() + 1);
            kthread_exit();
        }

        @Override
        public int modevent(int what) {
            return what == MOD_LOAD
                    ? kthread_add(this::work, null, null, thread, 0, 0, "bsd-dev")
                    : 0;
        }
    }

    @KernelTest
    void an_access_of_one_kernel_falls_between_two_of_the_other(
            FreeBsdSystem bsd, Machine machine, Outcomes<Integer> outcomes) {
        outcomes.assertOutcomes(Set.of(1, 2));
        SharedInt register = new SharedInt();
        LinuxSystem linux = LinuxSystem.on(machine);
        linux.user("insmod", () -> linux.insmod(new DeviceOfLinux(register, os -> {})));
        assertEquals(0, bsd.kldload(new DeviceOfFreeBsd(register)));
        // Time passes only when nobody of either kernel can run any more.
        bsd.pause("both", 1);
        outcomes.saw(register.peek());
    }

    @KernelTest
    @ExpectPanic("Kernel panic - not syncing: no device")
    void what_befalls_Linux_is_titled_by_Linux_in_a_test_for_FreeBSD(
            FreeBsdSystem bsd, Machine machine) {
        LinuxSystem linux = LinuxSystem.on(machine);
        linux.user(
                "insmod",
                () ->
                        linux.insmod(
                                new DeviceOfLinux(new SharedInt(), os -> os.panic("no device"))));
        bsd.pause("both", 1);
    }

    private record Both(Consumer<FreeBsdSystem> bsd, Consumer<LinuxSystem> linux)
            implements Program {
        @Override
        public String name() {
            return "both";
        }

        @Override
        public String os() {
            return "freebsd";
        }

        @Override
        public Outcome boot(Machine machine) {
            FreeBsdSystem first = FreeBsdSystem.on(machine);
            LinuxSystem second = LinuxSystem.on(machine);
            first.user("bsd", () -> bsd.accept(first));
            second.user("linux", () -> linux.accept(second));
            return Outcome.NONE;
        }
    }

    private static List<String> console(Consumer<FreeBsdSystem> bsd, Consumer<LinuxSystem> linux) {
        return new Replay(new Both(bsd, linux), FiberKind.best()).ofDefaults().console();
    }

    @Test
    void a_finding_is_printed_by_the_kernel_that_found_it() {
        assertThat(console(bsd -> {}, linux -> linux.panic("mine")))
                .contains("[    0.000000] Kernel panic - not syncing: mine")
                .noneMatch(line -> line.startsWith("panic: "));
        assertThat(console(bsd -> bsd.panic("mine"), linux -> {}))
                .contains("panic: mine")
                .noneMatch(line -> line.contains("Kernel panic"));
    }

    @Test
    void a_deadlock_is_told_by_the_kernel_of_whom_it_befell() {
        assertThat(console(bsd -> {}, TwoKernelsTest::waitForEver))
                .anyMatch(
                        line ->
                                line.matches(
                                        ".*INFO: task linux:\\d+ blocked for more than 120.*"));
        assertThat(console(TwoKernelsTest::sleepForEver, linux -> {}))
                .anyMatch(line -> line.contains("wmesg \"never\""))
                .noneMatch(line -> line.contains("INFO: task"));
    }

    private static void sleepForEver(FreeBsdSystem bsd) {
        Mtx lock = new Mtx();
        bsd.mtx_init(lock, "lock", null, FreeBsd.MTX_DEF);
        bsd.mtx_lock(lock);
        bsd.mtx_sleep(lock, lock, 0, "never", 0);
    }

    /** An uninterruptible sleep without end. */
    private static void waitForEver(LinuxSystem linux) {
        linux.kernel()
                .completions()
                .await(
                        linux.kernel().machine().running(),
                        new Completion("never").initialised(),
                        CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                        Linux.TASK_UNINTERRUPTIBLE);
    }
}
