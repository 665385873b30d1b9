package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What FreeBSD's headers declare does in C what it does in Java. */
class FreeBsdHeadersTest {
    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** A module whose handler does {@code body}, behind {@code before}. */
    private Path module(String before, String body) throws IOException {
        return file("m.c", CModulesTest.MODULE.formatted(before, body));
    }

    /** It has no fault in any order, and what it asserts in C holds. */
    private static void assertProved(Object... words) {
        Ran ran = CModulesTest.explore(words);
        assertThat(ran.out()).as(ran.err()).contains("PROVED");
        assertThat(ran.err()).doesNotContain("called at");
    }

    @Test
    void an_epoch_has_sections() throws IOException {
        String before =
                """
                #include <sys/epoch.h>
                static epoch_t readers, plain;
                static struct epoch_tracker et;
                """;
        String body =
                """
                	if (what != MOD_LOAD)
                		return (0);
                #if __FreeBSD_version < 1300000
                	readers = epoch_alloc(EPOCH_PREEMPT);
                	plain = epoch_alloc(0);
                #else
                	readers = epoch_alloc("readers", EPOCH_PREEMPT);
                	plain = epoch_alloc("plain", 0);
                #endif
                	epoch_enter_preempt(readers, &et);
                	KASSERT(in_epoch(readers) && !in_epoch(plain), ("not in"));
                	epoch_exit_preempt(readers, &et);
                	epoch_wait_preempt(readers);
                	epoch_enter(plain);
                	epoch_exit(plain);
                	epoch_wait(plain);
                	epoch_free(plain);
                	epoch_free(readers);
                """;
        assertProved(module(before, body));
        assertProved(module(before, body), "--profile", "12");
    }

    @Test
    void a_section_that_is_left_by_nobody_is_waited_for_in_vain() throws IOException {
        Path file =
                module(
                        "#include <sys/epoch.h>\nstatic epoch_t e;",
                        "e = epoch_alloc(0); epoch_enter(e); epoch_wait(e);");

        assertThat(CModulesTest.explore(file, "--profile", "12").out())
                .contains("EMU epoch-wait-inside");
    }

    @Test
    void a_group_task_runs_on_its_processor() throws IOException {
        assertProved(
                module(
                        """
                        #include <sys/gtaskqueue.h>
                        #include <sys/pcpu.h>
                        DPCPU_DEFINE_STATIC(struct grouptask, tasks);
                        static int runs;
                        static void run(void *arg) { (*(int *)arg)++; }
                        """,
                        """
                        	int cpu;

                        	CPU_FOREACH(cpu) {
                        		struct grouptask *t = DPCPU_ID_PTR(cpu, tasks);

                        		if (what == MOD_LOAD) {
                        			GROUPTASK_INIT(t, 0, run, &runs);
                        			taskqgroup_attach_cpu(qgroup_softirq, t,
                        			    t, cpu, -1, "test");
                        		} else if (what == MOD_UNLOAD) {
                        			if (cpu == 0)
                        				GROUPTASK_ENQUEUE(t);
                        			taskqgroup_detach(qgroup_softirq, t);
                        		}
                        	}
                        	KASSERT(runs == (what == MOD_UNLOAD), ("%d runs", runs));
                        	KASSERT(!CPU_ABSENT(curcpu), ("on %d", curcpu));
                        """));
    }

    @Test
    void users_make_a_system_call() throws IOException {
        Path file =
                file(
                        "m.c",
                        """
                        #include <sys/param.h>
                        #include <sys/systm.h>
                        #include <sys/kernel.h>
                        #include <sys/module.h>
                        #include <sys/proc.h>
                        #include <sys/sysent.h>
                        #include <sys/sysproto.h>
                        static int offset = NO_SYSCALL;
                        static int
                        hello(struct thread *td, void *args)
                        {
                        	panic("called as %d", offset);
                        }
                        static struct sysent call = { 0, hello };
                        SYSCALL_MODULE(hello, &offset, &call, NULL, NULL);
                        """);

        assertThat(CModulesTest.explore(file).out()).contains("panic: called as 210");
    }

    @Test
    void firmware_is_found_by_the_file_that_needs_it() throws IOException {
        assertProved(
                module(
                        """
                        #include <sys/firmware.h>
                        static const struct firmware *fw;
                        static void
                        bring(void *unused)
                        {
                        	firmware_register("img", "data", 5, 7, NULL);
                        }
                        SYSINIT(bring, SI_SUB_KLD, SI_ORDER_ANY, bring, NULL);
                        static void
                        take(void *unused)
                        {
                        	KASSERT(firmware_unregister("img") == 0, ("in use"));
                        }
                        SYSUNINIT(take, SI_SUB_KLD, SI_ORDER_ANY, take, NULL);
                        MODULE_DEPEND(trial, firmware, 1, 1, 1);
                        """,
                        """
                        	if (what == MOD_LOAD) {
                        		fw = firmware_get("img");
                        		KASSERT(fw->datasize == 5 && fw->version == 7 &&
                        		    strcmp(fw->name, "img") == 0 &&
                        		    strcasecmp(fw->data, "DATA") == 0, ("another"));
                        		KASSERT(firmware_unregister("img") == EBUSY, ("free"));
                        	} else if (what == MOD_UNLOAD) {
                        		firmware_put(fw, FIRMWARE_UNLOAD);
                        	}
                        """));
    }

    @Test
    void a_file_of_the_kernel_may_be_kept() throws IOException {
        assertProved(
                module(
                        "#include <sys/linker.h>\nstatic linker_file_t lf;",
                        """
                        	if (what == MOD_LOAD) {
                        		KASSERT(linker_reference_module("none", NULL, &lf) == ENOENT,
                        		    ("there is one"));
                        		KASSERT(linker_release_module("none", NULL, NULL) == ENOENT,
                        		    ("there is one"));
                        	}
                        """));
    }

    @Test
    void what_belongs_to_a_thread_is_kept_with_it() throws IOException {
        assertProved(
                module(
                        """
                        #include <sys/lock.h>
                        #include <sys/malloc.h>
                        #include <sys/mutex.h>
                        #include <sys/proc.h>
                        #include <sys/sched.h>
                        #include <sys/time.h>
                        #include <vm/uma.h>
                        """,
                        """
                        	struct bintime bt;
                        	char *copy;

                        	if (what != MOD_LOAD)
                        		return (0);
                        	sched_pin();
                        	KASSERT(curthread->td_pinned == 1, ("not pinned"));
                        	sched_unpin();
                        	curthread->td_lkpi_task = &bt;
                        	KASSERT(curthread->td_lkpi_task == &bt, ("lost"));
                        	curthread->td_lkpi_task = NULL;
                        	KASSERT(TD_IS_RUNNING(curthread), ("asleep"));
                        	KASSERT(mtx_owned(&Giant), ("no Giant"));
                        	DROP_GIANT();
                        	KASSERT(!mtx_owned(&Giant), ("Giant"));
                        	PICKUP_GIANT();
                        	KASSERT(mtx_owned(&Giant), ("no Giant"));
                        	binuptime(&bt);
                        	KASSERT(bt.sec == 0, ("late"));
                        	copy = strdup("text", M_TEMP);
                        	KASSERT(strcmp(copy, "text") == 0, ("%s", copy));
                        	free(copy, M_TEMP);
                        	(void)uma_zcreate("zone", 8, NULL, NULL, NULL, NULL,
                        	    UMA_ALIGN_PTR, 0);
                        """));
    }

    @Test
    void two_files_read_the_same_clock() throws IOException {
        Path other =
                file(
                        "other.c",
                        """
                        #include <sys/param.h>
                        #include <sys/kernel.h>
                        int other_hz(void) { return (hz); }
                        """);
        assertProved(
                module(
                        "int other_hz(void);",
                        "KASSERT(hz == 1000 && other_hz() == hz, (\"%d %d\", hz, other_hz()));"),
                other);
    }
}
