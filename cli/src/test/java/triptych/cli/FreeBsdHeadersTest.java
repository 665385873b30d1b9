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

    @Test
    void readers_share_a_lock_and_a_writer_has_it_alone() throws IOException {
        assertProved(
                module(
                        """
                        #include <sys/lock.h>
                        #include <sys/rwlock.h>
                        #include <sys/taskqueue.h>
                        static struct rwlock rw;
                        static struct task writer;
                        static int first, second, running;
                        static void
                        write(void *unused, int pending)
                        {
                        	rw_wlock(&rw);
                        	first++;
                        	second++;
                        	running = 0;
                        	wakeup(&rw);
                        	rw_wunlock(&rw);
                        }
                        """,
                        """
                        	if (what == MOD_LOAD) {
                        		rw_init(&rw, "rw");
                        		running = 1;
                        		TASK_INIT(&writer, 0, write, NULL);
                        		return (taskqueue_enqueue(taskqueue_thread, &writer));
                        	}
                        	if (what != MOD_UNLOAD)
                        		return (0);
                        	rw_rlock(&rw);
                        	KASSERT(first == second, ("%d, %d", first, second));
                        	rw_assert(&rw, RA_RLOCKED);
                        	while (running)
                        		rw_sleep(&rw, &rw, 0, "gone", 0);
                        	KASSERT(rw_try_upgrade(&rw), ("two read"));
                        	KASSERT(rw_wowned(&rw) && first == 1, ("not written"));
                        	rw_downgrade(&rw);
                        	rw_unlock(&rw);
                        	taskqueue_drain(taskqueue_thread, &writer);
                        	rw_destroy(&rw);
                        """));
    }

    @Test
    void an_owner_of_a_lock_that_reads_it_panics() throws IOException {
        Path file =
                module(
                        "#include <sys/rwlock.h>\nstatic struct rwlock rw;",
                        """
                        	rw_init_flags(&rw, "twice", RW_RECURSE | RW_NEW);
                        	rw_wlock(&rw);
                        	rw_wlock(&rw);
                        	rw_rlock(&rw);
                        """);

        assertThat(CModulesTest.explore(file).out())
                .contains("panic: rw_rlock: wlock already held for twice @ m.c:");
    }

    @Test
    void a_semaphore_counts() throws IOException {
        assertProved(
                module(
                        """
                        #include <sys/sema.h>
                        #include <sys/taskqueue.h>
                        static struct sema s;
                        static struct task poster;
                        static void
                        post(void *unused, int pending)
                        {
                        	sema_post(&s);
                        }
                        """,
                        """
                        	if (what == MOD_LOAD) {
                        		sema_init(&s, 1, "sem");
                        		sema_wait(&s);
                        		KASSERT(sema_trywait(&s) == 0, ("one too many"));
                        		KASSERT(sema_timedwait(&s, 2) == EWOULDBLOCK, ("in time"));
                        		TASK_INIT(&poster, 0, post, NULL);
                        		return (taskqueue_enqueue(taskqueue_thread, &poster));
                        	}
                        	if (what != MOD_UNLOAD)
                        		return (0);
                        	sema_wait(&s);
                        	KASSERT(sema_value(&s) == 0, ("%d", sema_value(&s)));
                        	taskqueue_drain(taskqueue_thread, &poster);
                        	sema_destroy(&s);
                        """));
    }
}
