package triptych.c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import triptych.core.c.CKernel;
import triptych.core.machine.Machine;
import triptych.core.routine.Symbol;
import triptych.csource.clang.CompileError;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64System;
import triptych.tru64.c.CSubsystem;
import triptych.tru64.c.Tru64C;
import triptych.tru64.dialect.Tru64Dialect;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.CfgFlags;
import triptych.tru64.struct.Errno;

/** Modules of Tru64 as they were written: what they check in C holds in every interleaving. */
class Tru64CTest {
    private static final String HEAD =
            """
            #include <sys/param.h>
            #include <sys/systm.h>
            #include <sys/kernel.h>
            #include <sys/malloc.h>
            #include <sys/sysconfig.h>
            #include <kern/thread.h>
            #include <kern/lock.h>
            #include <kern/sched.h>
            #include <machine/cpu.h>
            #include <io/common/handler.h>
            extern task_t first_task;
            extern int hz;
            extern int lbolt;
            #define CHECK(x) do { if (!(x)) panic("not so: %s", #x); } while (0)
            """;
    private static final String TAIL =
            """
            cfg_status_t
            mine_configure(op, indata, indata_size, outdata, outdata_size)
                cfg_op_t op; caddr_t indata, outdata; ulong indata_size, outdata_size;
            {
                if (op == CFG_OP_CONFIGURE) up();
                if (op == CFG_OP_UNCONFIGURE) down();
                return (ESUCCESS);
            }
            """;

    @TempDir private Path folder;

    private Verdict explore(String code) {
        return explore(new Tru64C(), code);
    }

    private Verdict explore(CKernel kernel, String code, String... macros) {
        Path file = CompiledC.file(folder, "mine.c", code);
        return new Explorer(
                        CompiledC.program(
                                "tru64",
                                kernel,
                                Tru64.class,
                                CompiledC.compile(kernel, file, macros)),
                        new Tru64Dialect(),
                        Question.byDefault()
                                .withStrategy(StrategyName.EXHAUSTIVE)
                                .withBudgetMillis(600_000))
                .explore();
    }

    private void proves(String up, String... macros) {
        proves(up, new Tru64C(), macros);
    }

    private void proves(String code, CKernel kernel, String... macros) {
        assertThat(explore(kernel, HEAD + code + TAIL, macros)).isInstanceOf(Verdict.Proved.class);
    }

    private String findingIn(String code) {
        Verdict verdict = explore(HEAD + code + TAIL);
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        return ((Verdict.Failed) verdict).failure().finding().kind();
    }

    @Test
    void a_thread_gets_the_argument_that_its_cast_hides() {
        proves(
                """
                struct softc { int unit; thread_t thread; } softc;
                static worker(sc)
                    struct softc *sc;
                {
                    CHECK(sc == &softc && sc->unit == 7);
                    CHECK(current_task() == first_task);
                    assert_wait_mesg((vm_offset_t)sc, TRUE, "work");
                    thread_block();
                    CHECK(current_thread()->wait_result == THREAD_SHOULD_TERMINATE);
                    thread_terminate(current_thread());
                    thread_halt_self();
                }
                up() {
                    softc.unit = 7;
                    softc.thread = kernel_thread_w_arg(first_task, (void (*)(void))worker, &softc);
                    CHECK(softc.thread != THREAD_NULL);
                }
                down() { CHECK(thread_terminate(softc.thread) == KERN_SUCCESS); }
                """);
    }

    @Test
    void a_timed_wait_shows_how_it_ended() {
        proves(
                """
                static int event;
                up() {
                    assert_wait_mesg((vm_offset_t)&event, FALSE, "never");
                    thread_set_timeout(hz / 2);
                    thread_block();
                    CHECK(current_thread()->wait_result == THREAD_TIMED_OUT);
                }
                down() { ; }
                """);
    }

    @Test
    void lbolt_counts_and_wakes_once_a_second() {
        proves(
                """
                up() {
                    int before = lbolt;
                    sleep((caddr_t)&lbolt, PZERO);
                    CHECK(lbolt > before && lbolt - before <= hz);
                }
                down() { ; }
                """);
    }

    @Test
    void a_timeout_is_known_by_function_and_argument() {
        proves(
                """
                static int fired, word;
                static void late(arg) caddr_t arg; { fired++; wakeup(arg); }
                up() {
                    timeout((int (*)())late, (caddr_t)&word, hz);
                    CHECK(untimeout((int (*)())late, (caddr_t)&fired) == FALSE);
                    CHECK(untimeout((int (*)())late, (caddr_t)&word) == TRUE);
                    CHECK(mpsleep((caddr_t)&word, PZERO, "late", 2 * hz, 0, 0) == EWOULDBLOCK);
                    CHECK(fired == 0);
                    timeout((int (*)())late, (caddr_t)&word, 1);
                    CHECK(mpsleep((caddr_t)&word, PZERO, "late", 2 * hz, 0, 0) == 0);
                    CHECK(fired == 1);
                }
                /* untimeout() would not wait for one that has begun. */
                down() { mpsleep((caddr_t)&word, PZERO, "drain", 1, 0, 0); }
                """);
    }

    @Test
    void MALLOC_stores_into_its_first_argument() {
        proves(
                """
                struct piece { long word[4]; } *piece;
                up() {
                    MALLOC(piece, struct piece *, sizeof(struct piece), M_DEVBUF, M_WAITOK | M_ZERO);
                    CHECK(piece->word[3] == 0);
                    piece->word[3] = 1;
                }
                down() { FREE(piece, M_DEVBUF); }
                """);
    }

    @Test
    void memory_that_is_free_is_not_read() {
        assertThat(
                        findingIn(
                                """
                                int *piece;
                                up() { MALLOC(piece, int *, 4, M_DEVBUF, M_WAITOK); *piece = 1; }
                                down() { FREE(piece, M_DEVBUF); CHECK(*piece == 1); }
                                """))
                .isEqualTo("page-fault");
    }

    @Test
    void mpsleep_takes_either_kind_of_lock() {
        proves(
                """
                decl_simple_lock_data(static, spin)
                static lock_data_t heavy;
                up() {
                    simple_lock_init(&spin);
                    lock_init(&heavy, TRUE);
                    simple_lock(&spin);
                    CHECK(mpsleep((caddr_t)&spin, PZERO, "a", 1, simple_lock_addr(spin),
                        MS_LOCK_SIMPLE | MS_LOCK_ON_ERROR) == EWOULDBLOCK);
                    simple_unlock(&spin);
                    lock_write(&heavy);
                    CHECK(mpsleep((caddr_t)&spin, PZERO, "b", 1, &heavy,
                        MS_LOCK_WRITE | MS_LOCK_ON_ERROR) == EWOULDBLOCK);
                    lock_write_to_read(&heavy);
                    CHECK(lock_try_read_to_write(&heavy));
                    lock_done(&heavy);
                }
                down() { simple_lock_terminate(&spin); lock_terminate(&heavy); }
                """);
    }

    @Test
    void two_threads_that_share_memory_without_a_lock_lose_an_update() {
        String code =
                """
                static int count;
                static lock_data_t lock;
                static void work() {
                    %s
                    count++;
                    %s
                    assert_wait_mesg((vm_offset_t)&count, TRUE, "end");
                    thread_block();
                    thread_terminate(current_thread());
                    thread_halt_self();
                }
                static thread_t a, b;
                up() {
                    lock_init(&lock, TRUE);
                    a = kernel_thread(first_task, work);
                    b = kernel_thread(first_task, work);
                }
                down() {
                    thread_terminate(a);
                    thread_terminate(b);
                    CHECK(count == 2);
                    lock_terminate(&lock);
                }
                """;
        assertThat(findingIn(code.formatted("", ""))).isEqualTo("panic");
        proves(code.formatted("lock_write(&lock);", "lock_done(&lock);"));
    }

    @Test
    void a_lock_that_was_never_made_is_noticed() {
        assertThat(
                        findingIn(
                                """
                                static lock_data_t lock;
                                up() { lock_write(&lock); }
                                down() { ; }
                                """))
                .isEqualTo("lock-not-initialized");
    }

    @Test
    void raised_levels_are_put_back() {
        proves(
                """
                up() {
                    int s = splimp();
                    CHECK(s == 0 && getspl() != 0);
                    CHECK(splhigh() < getspl());
                    splx(s);
                    CHECK(getspl() == 0);
                }
                down() { ; }
                """);
    }

    // ---- attributes ----

    private static final String ATTRIBUTES =
            """
            static int size = 3;
            static char title[8] = "none";
            static ulong wide;
            cfg_subsys_attr_t mine_attributes[] = {
                { "size", CFG_ATTR_INTTYPE, CFG_OP_CONFIGURE | CFG_OP_QUERY, (caddr_t)&size, 1, 9,
                  sizeof(size) },
                { "title", CFG_ATTR_STRTYPE, CFG_OP_CONFIGURE | CFG_OP_RECONFIGURE | CFG_OP_QUERY,
                  title, 1, 7, sizeof(title) },
                { "wide", CFG_ATTR_ULONGTYPE, CFG_OP_CONFIGURE, (caddr_t)&wide, 0, ~0UL >> 1,
                  sizeof(wide) },
                { "", 0, 0, 0, 0, 0, 0 }
            };
            up() {
                CHECK(size == 5 && wide == 1UL << 40 && strcmp(title, "first") == 0);
            }
            down() { CHECK(strcmp(title, "second") == 0); }
            """;

    @Test
    void attributes_have_their_values_before_the_routine_is_called() {
        BiConsumer<Machine, CSubsystem> user =
                (machine, mine) -> {
                    Tru64System os = Tru64System.on(machine);
                    os.user("user", () -> useAttributes(os, mine));
                };
        proves(ATTRIBUTES, new StagedTru64<>(CSubsystem::new, user).kernel());
    }

    private static void useAttributes(Tru64System os, CSubsystem mine) {
        CfgAttr tooLarge = new CfgAttr("size", 10);
        CfgAttr size = new CfgAttr("size", 5);
        CfgAttr title = new CfgAttr("title", "first");
        os.sysconfig_c(mine, size, title, tooLarge, new CfgAttr("wide", 1L << 40));
        check(os, tooLarge.status() == CfgFlags.CFG_ATTR_ELARGE);
        check(os, os.sysconfig_r(mine, new CfgAttr("title", "second")) == Errno.ESUCCESS);
        check(os, os.sysconfig_r(mine, new CfgAttr("size", 6)) == Errno.EINVAL);
        CfgAttr asked = new CfgAttr("size", null);
        CfgAttr askedTitle = new CfgAttr("title", null);
        os.sysconfig_q(mine, asked, askedTitle);
        check(os, Long.valueOf(5).equals(asked.value()));
        check(os, "second".equals(askedTitle.value()));
        os.sysconfig_u(mine);
    }

    private static void check(Tru64System os, boolean holds) {
        if (!holds) {
            os.panic("not so");
        }
    }

    @Test
    void a_source_without_a_configure_routine_is_told_what_it_lacks() {
        Verdict verdict = explore("int idle(void) { return (0); }");

        assertThat(((Verdict.Failed) verdict).failure().finding().kind())
                .isEqualTo("no-configure-routine");
    }

    // ---- Mach beside Tru64 ----

    @Test
    void sources_of_mach_have_its_rings_and_its_forms_of_calls() {
        proves(
                """
                #include <kern/queue.h>
                #include <kern/kalloc.h>
                #include <kern/assert.h>
                struct piece { int number; queue_chain_t links; };
                static queue_head_t ring;
                decl_simple_lock_data(static, lock)
                static add(number) {
                    struct piece *p = (struct piece *)kalloc(sizeof(*p));
                    p->number = number;
                    queue_enter(&ring, p, struct piece *, links);
                }
                static int sum() {
                    struct piece *p;
                    int sum = 0;
                    queue_iterate(&ring, p, struct piece *, links) sum = 10 * sum + p->number;
                    return (sum);
                }
                static take() {
                    struct piece *p;
                    queue_remove_first(&ring, p, struct piece *, links);
                    kfree(p, sizeof(*p));
                }
                up() {
                    struct queue_entry one, two;
                    queue_init(&ring);
                    add(1); add(2); add(3);
                    assert(sum() == 123);
                    take();
                    assert(sum() == 23);
                    take(); take();
                    assert(queue_empty(&ring));
                    enqueue_tail(&ring, &one);
                    enqueue_head(&ring, &two);
                    assert(dequeue_head(&ring) == &two && dequeue_head(&ring) == &one);
                    assert(dequeue_head(&ring) == 0);
                    simple_lock_init(&lock, 17);
                    assert(!thread_wakeup_one((event_t)&ring));
                    thread_block((void (*)(void))0);
                }
                down() { ; }
                """,
                "MACH_KERNEL");
    }

    // ---- constants ----

    @Test
    void constants_have_the_values_of_the_java_surface() throws IllegalAccessException {
        List<String> claims = new ArrayList<>();
        for (Field field : Tru64.class.getFields()) {
            if (field.isAnnotationPresent(Symbol.class) && field.getType() == int.class) {
                claims.add(claim(field.getName(), field.getInt(null)));
            }
        }
        assertThat(claims).hasSizeGreaterThan(50);
        String code = HEAD + String.join("\n", claims);
        CompiledC.compile(new Tru64C(), CompiledC.file(folder, "right.c", code));

        String wrong = code + claim("PCATCH", 0);
        assertThatThrownBy(
                        () ->
                                CompiledC.compile(
                                        new Tru64C(), CompiledC.file(folder, "wrong.c", wrong)))
                .isInstanceOf(CompileError.class);
    }

    private static String claim(String name, int value) {
        return "_Static_assert((" + name + ") == (" + value + "), \"" + name + "\");";
    }
}
