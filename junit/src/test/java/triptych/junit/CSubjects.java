package triptych.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import org.junit.jupiter.api.Assertions;
import triptych.core.memory.Buffer;
import triptych.csource.DataModel;
import triptych.csource.access.Granularity;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.kernel.OpenFile;

/** Green and red tests of modules in C; run by {@link CModuleTests}. */
final class CSubjects {
    private static final String EXAMPLES = "../examples/c/freebsd/";
    private static final String HASTY = EXAMPLES + "forum_unload.c";
    private static final String FIXED = EXAMPLES + "forum_unload_fixed.c";
    private static final String MAILBOX = EXAMPLES + "mailbox.c";
    private static final String MAILBOX_FIXED = EXAMPLES + "mailbox_fixed.c";
    private static final String STYPE = EXAMPLES + "answer_stype.c";
    private static final String TESTS = "src/test/c/";
    private static final String LOST_UPDATE = TESTS + "lost_update.c";

    /** A busy computer must not change an answer. */
    private static final long PATIENCE = 600_000;

    private static final String LOADS = "user admin\n load\n";

    private CSubjects() {}

    @Explore(budgetMillis = PATIENCE)
    static class UsualUser {
        @KernelTest
        @CModule(HASTY)
        void panics() {}

        @KernelTest
        @CModule(HASTY)
        @ExpectPanic("instruction pointer in unloaded module forum_unload")
        void is_expected_to_panic() {}

        @KernelTest
        @Explore(requireProof = true, budgetMillis = PATIENCE)
        @CModule(FIXED)
        void is_proved() {}

        @KernelTest
        @CModule(FIXED)
        @ExpectPanic("page fault")
        void never_panics() {}

        @KernelTest
        @CModule(HASTY)
        @ExpectFinding("deadlock")
        void panics_in_another_way() {}

        @KernelTest
        @CModule(FIXED)
        void fails_afterwards() {
            Assertions.fail("the body has run");
        }

        @KernelTest
        @CModule(HASTY)
        @ExpectInterleavings(3)
        void panics_before_it_is_counted() {
            Assertions.fail("the body has run");
        }

        @KernelTest
        @Explore(profile = "12", requireProof = true, budgetMillis = PATIENCE)
        @CModule(STYPE)
        void is_proved_on_an_older_kernel() {}

        @KernelTest
        @CModule(STYPE)
        void fails_on_the_newest() {}

        @KernelTest
        @Explore(profile = "11")
        @CModule(STYPE)
        void has_no_such_kernel() {}

        @KernelTest
        @CModule(FIXED)
        void asks_for_a_kernel(FreeBsd os) {}
    }

    @Explore(budgetMillis = PATIENCE)
    static class OwnUsers {
        @KernelTest
        @CModule(MAILBOX)
        @Users(file = EXAMPLES + "mailbox.users")
        void leave_a_reader_waiting() {}

        @KernelTest
        @CModule(MAILBOX_FIXED)
        @Users(file = EXAMPLES + "mailbox.users")
        void are_sent_away() {}

        @KernelTest
        @CModule(MAILBOX)
        @ExpectFinding("deadlock")
        @Users(
                """
                user admin
                    load
                    unload
                user reader
                    open /dev/mailbox
                    read 1
                """)
        void are_written_here() {}

        @KernelTest
        @CModule(MAILBOX)
        @Users("user admin\n load\n dance\n")
        void dance() {}

        @KernelTest
        @CModule(MAILBOX)
        @Users
        void do_nothing() {}

        @KernelTest
        @Users(LOADS)
        void have_no_module() {}
    }

    @Explore(budgetMillis = PATIENCE)
    static class JavaUser {
        @KernelTest
        @Explore(requireProof = true, budgetMillis = PATIENCE)
        void unloads(FreeBsd os, @CModule(FIXED) KldFile forum) {
            assertEquals(0, os.kldload(forum));
            assertEquals(0, os.kldunload(forum));
        }

        @KernelTest
        void panics(FreeBsd os, @CModule(HASTY) KldFile forum) {
            assertEquals(0, os.kldload(forum));
            assertEquals(0, os.kldunload(forum));
        }

        @KernelTest
        void expects_what_is_not(FreeBsd os, @CModule(FIXED) KldFile forum) {
            assertEquals(FreeBsd.ENOMEM, os.kldload(forum));
        }

        @KernelTest
        @Explore(requireProof = true, budgetMillis = PATIENCE)
        void gets_a_letter_or_none(
                FreeBsdSystem os, @CModule(MAILBOX_FIXED) KldFile mailbox, Outcomes<Integer> seen) {
            assertEquals(0, os.kldload(mailbox));
            OpenFile reader = new OpenFile();
            assertEquals(0, os.open("mailbox", 3, reader));
            os.user(
                    "writer",
                    () -> {
                        OpenFile writer = new OpenFile();
                        if (os.open("mailbox", 3, writer) == 0) {
                            os.write(writer, Buffer.ofUser(new byte[] {'x'}));
                            os.close(writer);
                        }
                    });
            os.user("admin", () -> os.kldunload(mailbox));
            seen.assertOutcomes(Set.of(0, FreeBsd.ENXIO))
                    .saw(os.read(reader, Buffer.ofUser(new byte[1])));
        }

        @KernelTest
        void assumes_too_much(FreeBsd os, @CModule(FIXED) KldFile forum) {
            os.kldload(forum);
            assumeTrue(false, "never");
        }

        @KernelTest
        void takes_it_for_a_text(FreeBsd os, @CModule(FIXED) String forum) {
            os.kldload(forum);
        }

        @KernelTest
        void wants_two(FreeBsd os, @CModule(FIXED) KldFile one, @CModule(HASTY) KldFile two) {
            os.kldload(one);
        }

        @KernelTest
        void names_no_file(FreeBsd os, @CModule KldFile forum) {
            os.kldload(forum);
        }

        @KernelTest
        @Users(LOADS)
        void has_users_besides(FreeBsd os, @CModule(FIXED) KldFile forum) {
            os.kldload(forum);
        }
    }

    @Explore(budgetMillis = PATIENCE)
    @CModule(FIXED)
    static class OfAClass {
        @KernelTest
        @Explore(requireProof = true, budgetMillis = PATIENCE)
        void is_used_as_usual() {}

        @KernelTest
        @CModule(HASTY)
        void is_another_one() {}

        @KernelTest
        @Explore(requireProof = true, budgetMillis = PATIENCE)
        void is_used_here(FreeBsd os, @CModule KldFile forum) {
            assertEquals("forum_unload_fixed", forum.name());
            assertEquals(0, os.kldload(forum));
            assertEquals(0, os.kldunload(forum));
        }
    }

    @Explore(budgetMillis = PATIENCE)
    static class Compiled {
        @KernelTest
        @CModule(TESTS + "mistyped.c")
        void is_mistyped() {}

        @KernelTest
        @CModule(TESTS + "nowhere.c")
        void is_nowhere() {}

        @KernelTest
        @CModule(
                value = {TESTS + "fall.c", TESTS + "falling.c"},
                include = TESTS + "inc",
                define = {"WIDTH=8", "WORDS=\"it fell\""})
        @ExpectPanic("it fell")
        void falls() {}

        @KernelTest
        @CModule(
                value = {TESTS + "fall.c", TESTS + "falling.c"},
                include = TESTS + "inc",
                define = {"WIDTH=8", "WORDS=\"it fell\""},
                dataModel = DataModel.ILP32)
        void is_too_narrow_to_fall() {}

        @KernelTest
        @CModule(value = TESTS + "asking.c", define = "ASKS=1")
        void calls_what_nobody_has() {}

        @KernelTest
        @CModule(value = TESTS + "asking.c", define = "ASKS=0")
        void could_call_what_nobody_has() {}

        @KernelTest
        @CModule(LOST_UPDATE)
        @Users(LOADS)
        @ExpectPanic("an update was lost")
        void loses_an_update() {}

        @KernelTest
        @Explore(requireProof = true, budgetMillis = PATIENCE)
        @CModule(value = LOST_UPDATE, granularity = Granularity.CALL)
        @Users(LOADS)
        void loses_none_between_calls() {}

        @KernelTest
        void loses_one_under_a_test(FreeBsd os, @CModule(LOST_UPDATE) KldFile module) {
            os.kldload(module);
        }
    }
}
