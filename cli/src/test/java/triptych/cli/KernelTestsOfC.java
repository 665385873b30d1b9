package triptych.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.CModule;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Users;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.ModuleStruct;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.Errno;

/** Tests of modules in C for each kernel; run by {@link KernelTestsOfCTest}. */
final class KernelTestsOfC {
    private static final String EXAMPLES = "../examples/c/";

    /** A busy computer must not change an answer. */
    private static final long PATIENCE = 600_000;

    private KernelTestsOfC() {}

    @Explore(os = "freebsd", budgetMillis = PATIENCE)
    static class OnFreeBsd {
        @KernelTest
        @CModule(EXAMPLES + "freebsd/forum_unload.c")
        void usual_user_fails() {}

        @KernelTest
        @Explore(os = "freebsd", requireProof = true, budgetMillis = PATIENCE)
        @CModule(EXAMPLES + "freebsd/forum_unload_fixed.c")
        void usual_user_succeeds() {}

        @KernelTest
        @CModule(EXAMPLES + "freebsd/mailbox.c")
        @Users(
                """
                user admin
                    load
                    wait
                    unload
                user reader
                    open /dev/mailbox
                    read 1
                """)
        void own_users_fail() {}

        @KernelTest
        void body_fails(FreeBsd os, @CModule(EXAMPLES + "freebsd/forum_unload.c") KldFile forum) {
            assertEquals(0, os.kldload(forum));
            assertEquals(0, os.kldunload(forum));
        }

        @KernelTest
        @Explore(os = "freebsd", strategy = "random", schedules = 50, budgetMillis = PATIENCE)
        @CModule(EXAMPLES + "freebsd/port_driver.c")
        void users_of_the_board_succeed() {}

        @KernelTest
        @CModule(EXAMPLES + "freebsd/port_driver.c")
        @Users("user admin\n load\n")
        void board_has_other_users_fails() {}

        @KernelTest
        void body_beside_the_board_succeeds(
                FreeBsd os, @CModule(EXAMPLES + "freebsd/port_driver.c") KldFile driver) {
            assertEquals(0, os.kldload(driver));
            assertEquals(0, os.kldunload(driver));
        }
    }

    @Explore(os = "linux", budgetMillis = PATIENCE)
    static class OnLinux {
        @KernelTest
        @CModule(EXAMPLES + "linux/kthread_no_stop.c")
        void usual_user_fails() {}

        @KernelTest
        @Explore(os = "linux", requireProof = true, budgetMillis = PATIENCE)
        @CModule(EXAMPLES + "linux/kthread_stop.c")
        void usual_user_succeeds() {}

        @KernelTest
        @CModule(EXAMPLES + "linux/kthread_no_stop.c")
        @Users("user admin\n load\n wait\n unload\n")
        void own_users_fail() {}

        @KernelTest
        @Explore(requireProof = true, budgetMillis = PATIENCE)
        void body_succeeds(
                LinuxSystem os, @CModule(EXAMPLES + "linux/kthread_stop.c") ModuleStruct module) {
            assertEquals(0, os.insmod(module));
            assertEquals(0, os.rmmod(module));
        }

        @KernelTest
        void body_fails(
                LinuxSystem os,
                @CModule(EXAMPLES + "linux/kthread_no_stop.c") ModuleStruct module) {
            os.insmod(module);
            os.rmmod(module);
        }
    }

    @Explore(os = "tru64", budgetMillis = PATIENCE)
    static class OnTru64 {
        @KernelTest
        @CModule(EXAMPLES + "tru64/halt_self_missing.c")
        void usual_user_fails() {}

        @KernelTest
        @CModule(EXAMPLES + "tru64/halt_self_missing.c")
        @Users("user admin\n load\n wait\n unload\n")
        void own_users_fail() {}

        @KernelTest
        void body_succeeds(Tru64 os, @CModule("src/test/c/ready.c") Tru64Module ready) {
            assertEquals(Errno.ESUCCESS, os.sysconfig_c(ready));
            assertEquals(Errno.ENOTSUP, os.sysconfig_q(ready));
            assertEquals(Errno.ESUCCESS, os.sysconfig_u(ready));
        }

        @KernelTest
        void body_fails(
                Tru64 os, @CModule(EXAMPLES + "tru64/halt_self_missing.c") Tru64Module module) {
            os.sysconfig_c(module);
            os.sysconfig_u(module);
        }
    }
}
