package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Linux objects in memory that goes, mostly variables of a C function: used in time, and used too
 * late.
 */
class LinuxMemoryGoneTest {
    private static final String MODULE =
            """
            #include <linux/module.h>
            #include <linux/completion.h>
            #include <linux/kthread.h>
            #include <linux/wait.h>
            #include <linux/workqueue.h>
            %s
            static int __init trial_init(void) { return trial(); }
            static void __exit trial_exit(void) { end(); }
            module_init(trial_init);
            module_exit(trial_exit);
            MODULE_LICENSE("GPL");
            """;

    /** A thread that does one thing, and then waits for the module's end. */
    private static final String HELPER =
            """
            static struct task_struct *task;
            static int helper(void *arg) {
            	help(arg);
            	while (!kthread_should_stop()) {
            		set_current_state(TASK_INTERRUPTIBLE);
            		if (!kthread_should_stop()) schedule();
            		__set_current_state(TASK_RUNNING);
            	}
            	return 0;
            }
            static void end(void) { kthread_stop(task); }
            """;

    @TempDir Path folder;

    private Ran explored(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("m.c"), MODULE.formatted(text));
        String[] words = new String[more.length + 6];
        words[0] = "explore";
        words[1] = file.toString();
        System.arraycopy(new String[] {"--os", "linux", "--budget", "10m"}, 0, words, 2, 4);
        System.arraycopy(more, 0, words, 6, more.length);
        return Ran.triptych(words);
    }

    private static void assertTooLate(Ran ran, String function) {
        assertThat(ran.out().replaceAll("\\s+", " "))
                .as(ran.err())
                .contains("FAILED", "page fault", "on the stack of", "that has ended", function)
                .doesNotContain(".java");
    }

    private static String completing(String declaration, String wait) {
        return """
                static void help(void *arg) { complete(arg); }
                """
                + HELPER
                + """
                static int ask(void) {
                	%s;
                	task = kthread_run(helper, &done, "helper");
                	%s;
                	return 0;
                }
                static int trial(void) { return ask(); }
                """
                        .formatted(declaration, wait);
    }

    @Test
    void a_completion_whose_waiter_gave_up() throws IOException {
        String gaveUp = "wait_for_completion_timeout(&done, 1)";

        assertTooLate(
                explored(
                        completing("DECLARE_COMPLETION_ONSTACK(done)", gaveUp),
                        "--early-timers",
                        "1"),
                "help (m.c:");
        assertTooLate(
                explored(
                        completing(
                                "struct completion done = COMPLETION_INITIALIZER_ONSTACK(done)",
                                gaveUp),
                        "--early-timers",
                        "1"),
                "help (m.c:");
    }

    @Test
    void a_completion_that_is_waited_for() throws IOException {
        assertThat(
                        explored(
                                        completing(
                                                "DECLARE_COMPLETION_ONSTACK(done)",
                                                "wait_for_completion(&done)"))
                                .out())
                .contains("PROVED");
    }

    @Test
    void a_wait_queue_that_is_woken_too_late() throws IOException {
        String text =
                """
                static void help(void *arg) { wake_up(arg); }
                """
                        + HELPER
                        + """
                        static int ask(void) {
                        	DECLARE_WAIT_QUEUE_HEAD_ONSTACK(queue);
                        	task = kthread_run(helper, &queue, "helper");
                        	return 0;
                        }
                        static int trial(void) { return ask(); }
                        """;

        assertTooLate(explored(text), "help (m.c:");
    }

    private static String working(String end) {
        return """
                static void run(struct work_struct *work) { }
                static int trial(void) {
                	struct work_struct work;
                	INIT_WORK_ONSTACK(&work, run);
                	schedule_work(&work);
                	%s
                	return 0;
                }
                static void end(void) { flush_scheduled_work(); }
                """
                .formatted(end);
    }

    @Test
    void a_work_item_that_is_run_too_late() throws IOException {
        assertTooLate(explored(working("")), "kworker");
    }

    @Test
    void a_timer_that_is_freed_while_it_is_armed() throws IOException {
        String text =
                """
                #include <linux/delay.h>
                #include <linux/slab.h>
                #include <linux/timer.h>
                struct device_of_ours { int count; struct timer_list timer; };
                static void tick(struct timer_list *t) {
                	struct device_of_ours *d = from_timer(d, t, timer);
                	d->count++;
                }
                static int trial(void) {
                	struct device_of_ours *d = kzalloc(sizeof(*d), GFP_KERNEL);
                	timer_setup(&d->timer, tick, 0);
                	mod_timer(&d->timer, jiffies + 1);
                	kfree(d);
                	msleep(20);
                	return 0;
                }
                static void end(void) { }
                """;

        assertThat(explored(text).out().replaceAll("\\s+", " "))
                .contains("FAILED", "page fault", "which has been freed", "tick");
    }

    @Test
    void a_work_item_that_is_flushed() throws IOException {
        assertThat(explored(working("flush_work(&work); destroy_work_on_stack(&work);")).out())
                .contains("PROVED");
    }
}
