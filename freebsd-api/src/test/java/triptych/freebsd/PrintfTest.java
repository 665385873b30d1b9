package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.core.machine.MachineSettings;

/** Output, assertions and time. */
class PrintfTest {
    private final List<Object> log = new ArrayList<>();

    @Test
    void printf_knows_the_conversions_of_C() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.printf("%s %d %5d|%-3d| %u", "a", -1, 42, 7, -1);
                            os.printf(" %x %#lx %c %% %s %zu\n", 255, 16L, 'c', null, 3);
                            os.log(3, "no arguments: %d\n");
                        });
        assertThat(run.console())
                .containsExactly(
                        "a -1    42|7  | 4294967295 ff 0x10 c % (null) 3", "no arguments: %d");
    }

    @Test
    void uprintf_of_a_kernel_thread_prints_nothing() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kthread_add(
                                    () -> {
                                        os.uprintf("kernel\n");
                                        os.kthread_exit();
                                    },
                                    null,
                                    null,
                                    null,
                                    0,
                                    0,
                                    "x");
                            os.pause("x", 1);
                            os.uprintf("user\n");
                        });
        assertThat(run.console()).containsExactly("user");
    }

    @Test
    void panic_stops_the_kernel_in_the_callers_words() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.panic("%d is %s", 7, "wrong");
                            log.add("never");
                        });
        assertThat(UserRun.titleOf(run)).isEqualTo("panic: 7 is wrong");
        assertThat(run.console()).startsWith("panic: 7 is wrong", "cpuid = 0");
        assertThat(log).isEmpty();
    }

    @Test
    void the_banner_of_a_panic_tells_the_time_since_a_fixed_boot() {
        for (int seconds : new int[] {0, 100}) {
            UserRun.of(
                            os -> {
                                os.pause("x", seconds * os.hz());
                                os.panic("late");
                            })
                    .console()
                    .stream()
                    .filter(line -> line.startsWith("time = "))
                    .forEach(log::add);
        }
        assertThat(log).containsExactly("time = 1618272000", "time = 1618272100");
    }

    @Test
    void KASSERT_and_MPASS_panic_when_they_do_not_hold() {
        UserRun.of(os -> os.KASSERT(true, "fine"));
        assertThat(UserRun.titleAfter(os -> os.KASSERT(1 > 2, "%d", 12))).isEqualTo("panic: 12");
        assertThat(UserRun.titleAfter(os -> os.MPASS(1 > 2, "1 > 2")))
                .isEqualTo("panic: Assertion 1 > 2 failed");
    }

    @Test
    void ticks_turn_negative_after_ten_minutes() {
        UserRun.of(
                MachineSettings.DEFAULT.withHz(100),
                os -> {
                    log.add(os.ticks());
                    os.pause("x", 60_001);
                    log.add(os.ticks() < 0);
                    log.add(os.time_uptime());
                    log.add(os.hz());
                });
        assertThat(log).containsExactly(Integer.MAX_VALUE - 60_000, true, 600L, 100);
    }

    @Test
    void DELAY_rounds_up_to_ticks() {
        UserRun.of(
                os -> {
                    int before = os.ticks();
                    os.DELAY(1);
                    log.add(os.ticks() - before);
                    os.DELAY(2000);
                    log.add(os.ticks() - before);
                });
        assertThat(log).containsExactly(1, 3);
    }

    @Test
    void printf_is_for_every_context() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.THREAD_NO_SLEEPING();
                            os.critical_enter();
                            os.printf("critical\n");
                            os.critical_exit();
                            os.THREAD_SLEEPING_OK();
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(run.console()).containsExactly("critical");
    }
}
