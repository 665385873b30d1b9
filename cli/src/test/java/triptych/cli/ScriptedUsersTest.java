package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users do with a module in C, when a file says it. */
class ScriptedUsersTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "c");
    private static final Path MAILBOX = EXAMPLES.resolve("freebsd/mailbox.c");
    private static final Path WAITING = EXAMPLES.resolve("freebsd/mailbox.users");

    @TempDir Path folder;

    private static Ran explore(String os, Path module, Path users) {
        return Ran.triptych(
                "explore",
                module.toString(),
                "--budget",
                "10m",
                "--os",
                os,
                "--users",
                users.toString());
    }

    private Path script(String text) throws IOException {
        return Files.writeString(folder.resolve("trial.users"), text);
    }

    @Test
    void find_what_the_usual_users_do_not() {
        Ran usual = Ran.triptych("explore", MAILBOX.toString(), "--os", "freebsd");
        Ran scripted = explore("freebsd", MAILBOX, WAITING);

        assertThat(usual.out()).contains("PROVED");
        assertThat(scripted.code()).isEqualTo(1);
        assertThat(scripted.out())
                .contains("deadlock: admin waits for \"devdrn\"; reader waits for \"mail\"");
    }

    @Test
    void prove_the_driver_that_sends_its_readers_away() {
        Ran ran = explore("freebsd", EXAMPLES.resolve("freebsd/mailbox_fixed.c"), WAITING);

        assertThat(ran.out()).contains("PROVED");
    }

    @Test
    void interrupt_a_reader_that_forgets_why_it_was_woken() throws IOException {
        Path module = EXAMPLES.resolve("freebsd/mailbox_signal.c");
        Path users = EXAMPLES.resolve("freebsd/mailbox_signal.users");
        String unasked = Files.readString(users).replaceFirst("(?m)^ *kill.*$", "");

        assertThat(explore("freebsd", module, users).out())
                .contains("FAILED: panic: a letter that nobody wrote");
        assertThat(explore("freebsd", module, script(unasked)).out())
                .doesNotContain("a letter that nobody wrote");
        assertThat(explore("freebsd", EXAMPLES.resolve("freebsd/mailbox_fixed.c"), users).out())
                .contains("PROVED");
    }

    @Test
    void the_guide_shows_what_is_printed() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "c-modules.md"));
        String first = explore("freebsd", MAILBOX, WAITING).out().lines().findFirst().orElseThrow();

        assertThat(guide)
                .contains(Files.readString(WAITING), first.replace(EXAMPLES + "/", "examples/c/"));
    }

    @Test
    void replay_by_the_token_alone() {
        Ran found = explore("freebsd", MAILBOX, WAITING);

        Ran again = Ran.triptych("replay", found.token());

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("deadlock: admin waits for \"devdrn\"");
    }

    @Test
    void use_all_that_a_device_of_freebsd_has() throws IOException {
        Path module = Files.writeString(folder.resolve("trial.c"), EVERYTHING);
        Path users =
                script(
                        """
                        user admin
                            load
                            open /dev/trial
                            write abc
                            ioctl 0x20007401
                            ioctl 0x80047402 7
                            poll
                            read 3
                            close
                            sysctl debug.trial 5
                            wait 10
                            unload
                        """);

        Ran ran = explore("freebsd", module, users);

        assertThat(ran.out()).contains("FAILED: panic: open write 1 2:7 poll read close 5");
    }

    private static final String EVERYTHING =
            """
            #include <sys/param.h>
            #include <sys/systm.h>
            #include <sys/conf.h>
            #include <sys/kernel.h>
            #include <sys/module.h>
            #include <sys/poll.h>
            #include <sys/sysctl.h>
            #include <sys/uio.h>
            static char done[80];
            static int value;
            static void say(const char *what) { strlcat(done, what, sizeof(done)); }
            static int o(struct cdev *d, int f, int t, struct thread *td) { say("open "); return (0); }
            static int c(struct cdev *d, int f, int t, struct thread *td) { say("close "); return (0); }
            static int r(struct cdev *d, struct uio *u, int f) { say("read "); return (0); }
            static int w(struct cdev *d, struct uio *u, int f) { say("write "); return (0); }
            static int p(struct cdev *d, int e, struct thread *td) { say("poll "); return (e); }
            static int
            i(struct cdev *d, u_long cmd, caddr_t data, int f, struct thread *td)
            {
            	say(cmd == 0x20007401 ? "1 " : cmd == 0x80047402 && *(int *)data == 7 ? "2:7 " : "? ");
            	return (0);
            }
            static struct cdevsw sw = { .d_version = D_VERSION, .d_open = o, .d_close = c,
            	.d_read = r, .d_write = w, .d_ioctl = i, .d_poll = p, .d_name = "trial" };
            SYSCTL_INT(_debug, OID_AUTO, trial, CTLFLAG_RW, &value, 0, "");
            static struct cdev *dev;
            static int
            modevent(module_t mod, int what, void *arg)
            {
            	if (what == MOD_LOAD)
            		dev = make_dev(&sw, 0, 0, 0, 0600, "trial");
            	if (what == MOD_UNLOAD)
            		panic("%s%d", done, value);
            	return (0);
            }
            static moduledata_t trial_mod = { "trial", modevent, NULL };
            DECLARE_MODULE(trial, trial_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
            """;

    @Test
    void kill_each_other_on_linux() throws IOException {
        Path module = Files.writeString(folder.resolve("trial.c"), INTERRUPTED);
        Path users =
                script(
                        """
                        user admin
                            load
                            wait 1
                            kill reader 2
                            wait 1
                            unload
                        user reader
                            open /dev/trial
                            read 1
                            ioctl 7 8
                            close
                        """);

        Ran ran = explore("linux", module, users);

        assertThat(ran.out()).contains("-512 7 8");
    }

    private static final String INTERRUPTED =
            """
            #include <linux/fs.h>
            #include <linux/miscdevice.h>
            #include <linux/module.h>
            #include <linux/wait.h>
            static DECLARE_WAIT_QUEUE_HEAD(queue);
            static long result, command, argument;
            static ssize_t r(struct file *f, char __user *b, size_t n, loff_t *p)
            {
            	result = wait_event_interruptible(queue, false);
            	return 0;
            }
            static long i(struct file *f, unsigned int cmd, unsigned long arg)
            {
            	command = cmd;
            	argument = arg;
            	return 0;
            }
            static const struct file_operations ops = {
            	.owner = THIS_MODULE, .read = r, .unlocked_ioctl = i };
            static struct miscdevice device = { MISC_DYNAMIC_MINOR, "trial", &ops };
            static int __init start(void) { return misc_register(&device); }
            static void __exit stop(void)
            {
            	misc_deregister(&device);
            	panic("%ld %ld %ld", result, command, argument);
            }
            module_init(start);
            module_exit(stop);
            MODULE_LICENSE("GPL");
            """;

    @Test
    void configure_and_ask_on_tru64() throws IOException {
        Path module = Files.writeString(folder.resolve("mine.c"), SUBSYSTEM);
        Path users = script("user admin\n load\n query\n reconfigure\n wait 1\n unload\n");

        Ran ran = explore("tru64", module, users);

        assertThat(ran.out()).contains("ops cqr");
    }

    private static final String SUBSYSTEM =
            """
            #include <sys/param.h>
            #include <sys/systm.h>
            #include <sys/sysconfig.h>
            cfg_subsys_attr_t mine_attributes[] = { { "", 0, 0, 0, 0, 0, 0 } };
            static char ops[8];
            static int n;
            cfg_status_t
            mine_configure(op, indata, indata_size, outdata, outdata_size)
                cfg_op_t op; caddr_t indata, outdata; ulong indata_size, outdata_size;
            {
                if (op == CFG_OP_CONFIGURE) ops[n++] = 'c';
                if (op == CFG_OP_QUERY) ops[n++] = 'q';
                if (op == CFG_OP_RECONFIGURE) ops[n++] = 'r';
                if (op == CFG_OP_UNCONFIGURE) panic("ops %s", ops);
                return (ESUCCESS);
            }
            """;

    @Test
    void must_be_told_what_they_can_do() throws IOException {
        Path users = script("user admin\n load\n mount /\n");

        Ran ran = explore("freebsd", MAILBOX, users);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("trial.users:3: nobody can 'mount' here; there are: load, unload, wait");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void need_a_file_that_is_there_and_is_text() throws IOException {
        assertThat(explore("freebsd", MAILBOX, folder.resolve("none")).err()).contains("no file '");
        Path binary =
                Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        Ran ran = explore("freebsd", MAILBOX, binary);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot be read as text");
    }

    @Test
    void belong_to_modules_in_c() {
        Ran ran = Ran.triptych("explore", "forum-unload", "--users", WAITING.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--users is for modules in C");
    }
}
