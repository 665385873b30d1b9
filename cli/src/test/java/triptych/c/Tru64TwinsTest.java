package triptych.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import triptych.core.c.CKernel;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.scenario.Scenario;
import triptych.csource.CProgram;
import triptych.examples.tru64.Tru64Shelf;
import triptych.examples.tru64.fta.FtaScripts;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.Verdict;
import triptych.tru64.Tru64System;
import triptych.tru64.UserScript;
import triptych.tru64.dialect.Tru64Dialect;
import triptych.tru64.struct.Errno;

/** What a Java scenario of Tru64 comes to, the same module in C comes to as well. */
class Tru64TwinsTest {
    /**
     * A module in C and its scenario.
     *
     * @param sharesMemory whether variables of it are {@code SharedInt} in Java: before accesses to
     *     them a thread can be preempted, as in C once it is known that threads share them
     * @param user does in C's machine what the scenario's user does
     */
    private record Twin(
            String scenario,
            String file,
            List<String> macros,
            boolean sharesMemory,
            BiConsumer<Machine, FtaBoard> user) {
        Program inC() {
            return program(new StagedTru64<>(FtaBoard::new, user).kernel());
        }

        private CProgram program(CKernel kernel) {
            return CompiledC.program(
                    "tru64",
                    kernel,
                    AdapterRegisters.class,
                    CompiledC.compile(
                            kernel,
                            CompiledC.EXAMPLES.resolve("tru64").resolve(file),
                            macros.toArray(String[]::new)));
        }

        Scenario inJava() {
            return new Tru64Shelf()
                    .scenarios().stream()
                            .filter(s -> s.name().equals(scenario))
                            .findFirst()
                            .orElseThrow();
        }
    }

    /** What a user does with the driver and its adapter. */
    private interface Script {
        void run(Tru64System os, FtaBoard driver);
    }

    private static Twin bare(String scenario, String file) {
        boolean shares = scenario.equals("assert-wait-late");
        return new Twin(scenario, file, List.of(), shares, UserScript.UNLOADS_A_SLEEPER::startOn);
    }

    private static Twin driver(String scenario, String file, Script script, String... macros) {
        return new Twin(
                scenario,
                file,
                List.of(macros),
                scenario.equals("fta-manual"),
                (machine, board) -> {
                    Tru64System os = Tru64System.on(machine);
                    os.user("user", () -> script.run(os, board));
                });
    }

    private static Stream<Twin> twins() {
        Script recovers = (os, d) -> FtaScripts.recovers(os, d.adapter(), d);
        Script shutsDown = (os, d) -> FtaScripts.shutsDown(os, d.adapter(), d);
        return Stream.of(
                bare("assert-wait-late", "assert_wait_late.c"),
                bare("terminate-waiter", "terminate_waiter.c"),
                bare("halt-self-missing", "halt_self_missing.c"),
                driver("fta-manual", "fta_manual.c", recovers),
                driver("fta-fixed", "fta.c", recovers),
                driver("fta-isr-blocks", "fta.c", recovers, "FTA_ISR_BLOCKS"),
                driver("fta-shutdown", "fta.c", shutsDown),
                driver("fta-request", "fta.c", shutsDown, "FTA_BY_REQUEST"),
                driver("fta-dma-timeout", "fta.c", Tru64TwinsTest::requests),
                driver("fta-mpsleep", "fta_mpsleep.c", Tru64TwinsTest::watchdog, "AS_PRINTED"),
                driver("fta-mpsleep-fixed", "fta_mpsleep.c", Tru64TwinsTest::watchdog));
    }

    /** {@link FtaScripts#requests}. */
    private static void requests(Tru64System os, FtaBoard driver) {
        os.sysconfig_c(driver);
        int error = driver.call("fta_ioctl", 1);
        require(os, error == Errno.ESUCCESS || error == Errno.EWOULDBLOCK);
        require(os, !driver.adapter().isBusy());
        require(os, os.sysconfig_u(driver) == Errno.ESUCCESS);
    }

    /** {@link FtaScripts#watchdog}. */
    private static void watchdog(Tru64System os, FtaBoard driver) {
        os.sysconfig_c(driver);
        driver.call("fta_failed", 0);
        require(os, os.sysconfig_u(driver) == Errno.ESUCCESS);
    }

    private static void require(Tru64System os, boolean holds) {
        if (!holds) {
            os.panic("not so");
        }
    }

    @TestFactory
    Stream<DynamicTest> the_verdict_is_that_of_the_java_scenario() {
        return each(
                twin -> {
                    Verdict verdict = explore(twin.inC());
                    assertThat(kindOf(verdict)).isEqualTo(twin.inJava().expected().kind());
                    assertThat(verdict instanceof Verdict.Proved)
                            .as(verdict.toString())
                            .isEqualTo(!twin.inJava().expected().fails());
                });
    }

    private static Verdict explore(Program program) {
        return new Explorer(
                        program, new Tru64Dialect(), Question.byDefault().withBudgetMillis(600_000))
                .explore();
    }

    private static String kindOf(Verdict verdict) {
        return verdict instanceof Verdict.Failed failed ? failed.failure().finding().kind() : "";
    }

    @TestFactory
    Stream<DynamicTest> the_same_happens_in_the_same_order() {
        return each(
                twin -> {
                    Program inC = twin.inC();
                    if (twin.sharesMemory()) {
                        explore(inC);
                    }
                    List<String> log = PlainLog.of(inC);
                    assertThat(log).hasSizeGreaterThan(10);
                    assertThat(log).isEqualTo(PlainLog.of(twin.inJava()));
                });
    }

    private interface Check {
        void of(Twin twin);
    }

    private static Stream<DynamicTest> each(Check check) {
        return twins().map(t -> DynamicTest.dynamicTest(t.scenario(), () -> check.of(t)));
    }
}
