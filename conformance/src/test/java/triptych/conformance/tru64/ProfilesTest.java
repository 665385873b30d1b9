package triptych.conformance.tru64;

import static org.assertj.core.api.Assertions.assertThat;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.memory.SharedInt;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64System;
import triptych.tru64.kernel.ProfileSwitch;
import triptych.tru64.kernel.Tru64Profile;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.ThreadT;

/** What the profiles differ in: each answer to each open question, and the page that lists them. */
class ProfilesTest {
    private static final Path PAGE = Path.of("..", "docs/conformance/tru64-profiles.md");

    private final Object event = new Object();
    private final List<Object> notes = new ArrayList<>();

    static Stream<Arguments> cells() {
        return Stream.of(ProfileSwitch.values())
                .flatMap(q -> Tru64Profile.NAMES.stream().map(p -> Arguments.of(q, p)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void cells(ProfileSwitch question, String profile) {
        MachineSettings settings = MachineSettings.DEFAULT.withProfile(profile);
        Machine machine =
                question == ProfileSwitch.DISABLE_AWAITS_HANDLER
                        ? LocksKit.runUserFirst(settings, os -> ask(question, os))
                        : LocksKit.run(settings, os -> ask(question, os));
        assertThat(isOn(question, machine)).isEqualTo(Tru64Profile.named(profile).has(question));
    }

    /** A program whose course answers {@code question}. */
    private void ask(ProfileSwitch question, Tru64System os) {
        switch (question) {
            case TERMINATED_WAIT_IS_INTERRUPTED ->
                    os.thread_terminate(worker(os, () -> notes.add(await(os, event, true))));
            case DEAF_THREAD_STAYS -> terminateDeafThread(os);
            case RETURN_FROM_START_STOPS -> {
                os.kernel_thread(os.first_task(), unused -> {});
                settle(os);
                notes.add("went on");
            }
            case STALE_HANDLE_STOPS -> {
                ThreadT ended = worker(os, () -> {});
                settle(os);
                os.thread_terminate(ended);
                notes.add("went on");
            }
            case FOREIGN_RESULT_IS_REPORTED -> user(os, "other", () -> settle(os)).wait_result();
            case BOTH_RELOCKS_ARE_REPORTED -> {
                var lock = LocksKit.complexLock(os);
                os.lock_write(lock);
                os.mpsleep(event, 0, "both", 1, lock, Tru64.MS_LOCK_WRITE | bothRelocks());
                os.lock_done(lock);
            }
            case ZERO_TIMEOUT_IS_REPORTED -> await(os, event, false, 0);
            case DISABLE_AWAITS_HANDLER -> disableWhileItRuns(os);
            case MISUSE_STOPS -> {
                os.thread_set_timeout(1);
                notes.add("went on");
            }
        }
    }

    private static long bothRelocks() {
        return Tru64.MS_LOCK_NO_RELOCK | Tru64.MS_LOCK_ON_ERROR;
    }

    private void terminateDeafThread(Tru64System os) {
        ThreadT deaf =
                worker(
                        os,
                        () -> {
                            while (true) {
                                await(os, event, true);
                            }
                        });
        settle(os);
        os.thread_terminate(deaf);
    }

    /** The user goes on as soon as the routine has woken it. */
    private void disableWhileItRuns(Tru64System os) {
        SharedInt ended = new SharedInt(0, "ended");
        IhandlerIdT id =
                LocksKit.add(
                        os,
                        () -> {
                            os.thread_wakeup(event);
                            ended.set(1);
                        });
        os.handler_enable(id);
        os.assert_wait(event, false);
        LocksKit.raise(os.kernel().machine());
        os.thread_block();
        os.handler_disable(id);
        notes.add(ended.get());
    }

    private boolean isOn(ProfileSwitch question, Machine machine) {
        return switch (question) {
            case TERMINATED_WAIT_IS_INTERRUPTED -> notes.equals(List.of(Tru64.THREAD_INTERRUPTED));
            case DEAF_THREAD_STAYS -> found(machine, "hang"::equals);
            case RETURN_FROM_START_STOPS, STALE_HANDLE_STOPS, MISUSE_STOPS -> notes.isEmpty();
            case FOREIGN_RESULT_IS_REPORTED -> found(machine, "foreign-wait-result"::equals);
            case BOTH_RELOCKS_ARE_REPORTED -> found(machine, "mpsleep-relock-flags"::equals);
            case ZERO_TIMEOUT_IS_REPORTED -> found(machine, "timeout-zero"::equals);
            case DISABLE_AWAITS_HANDLER -> notes.equals(List.of(1));
        };
    }

    private static boolean found(Machine machine, Predicate<String> kind) {
        return machine.findings().stream().map(Finding::kind).anyMatch(kind);
    }

    // ---- the page ----

    @Test
    void the_page_lists_every_switch() throws IOException {
        String table = table();
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            String page = Files.readString(PAGE);
            int from = page.indexOf("| switch |");
            int to = page.indexOf("\n\n", from) + 1;
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        }
        assertThat(Files.readString(PAGE)).contains(table);
    }

    private static String table() {
        return Stream.of(ProfileSwitch.values())
                .map(
                        q ->
                                String.format(
                                        "| `%s` | %s | %s | %s | %s |%n",
                                        q,
                                        q.paragraph(),
                                        q.on(),
                                        q.off(),
                                        String.join(", ", q.profiles())))
                .collect(
                        Collectors.joining(
                                "",
                                "| switch | spec | on | off | on in |\n|---|---|---|---|---|\n",
                                ""));
    }
}
