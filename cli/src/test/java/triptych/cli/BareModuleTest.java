package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own module class, compiled a moment ago, is explored without any story around it. */
class BareModuleTest {
    private static final String BODY =
            """
            package mine;
            import triptych.core.memory.Ref;
            import triptych.freebsd.FreeBsdModule;
            import triptych.freebsd.struct.Mtx;
            import triptych.freebsd.struct.Td;
            %s class MyModule extends FreeBsdModule {
                private final Mtx lock = new Mtx();
                private final Ref<Td> worker = new Ref<>();
                private boolean stop;
                %s
                private void work() {
                    mtx_lock(lock);
                    while (!stop) mtx_sleep(this, lock, 0, "mine", 0);
                    mtx_unlock(lock);
                    kthread_exit();
                }
                @Override public int modevent(int what) {
                    if (what == MOD_LOAD) {
                        mtx_init(lock, "mine", null, MTX_DEF);
                        return kthread_add(this::work, null, null, worker, 0, 0, "mine");
                    }
                    if (what != MOD_UNLOAD) return EOPNOTSUPP;
                    mtx_lock(lock);
                    stop = true;
                    wakeup(this);
                    %s
                    mtx_unlock(lock);
                    mtx_destroy(lock);
                    return 0;
                }
            }
            """;
    private static final String DRAIN = "mtx_sleep(worker.get(), lock, 0, \"drain\", 0);";

    private static final String LINUX =
            """
            package mine;
            import triptych.linux.LinuxModule;
            import triptych.linux.struct.TaskStruct;
            public class MyModule extends LinuxModule {
                private TaskStruct worker;
                @Override protected int init() {
                    worker = kthread_run(data -> module_refcount(file()), null, "mine");
                    return 0;
                }
                @Override protected void exit() {
                    %s
                }
            }
            """;

    private static final String TRU64 =
            """
            package mine;
            import java.util.List;
            import triptych.tru64.Tru64Module;
            import triptych.tru64.struct.CfgAttr;
            public class MyModule extends Tru64Module {
                @Override
                protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
                    if (op == CFG_OP_CONFIGURE) {
                        kernel_thread_w_arg(first_task(), this::work, null);
                    }
                    return ESUCCESS;
                }
                private void work(Object arg) {
                    assert_wait_mesg(this, false, "work");
                    thread_set_timeout(hz());
                    thread_block();
                    thread_terminate(current_thread());
                    thread_halt_self();
                }
            }
            """;

    @TempDir private Path folder;

    private void compile(String modifiers, String member, String drain) throws IOException {
        compile(BODY.formatted(modifiers, member, drain));
    }

    private void compile(String text) throws IOException {
        Path source = Files.createDirectories(folder.resolve("mine")).resolve("MyModule.java");
        Files.writeString(source, text);
        int errors =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                source.toString());
        assertThat(errors).isZero();
    }

    private Ran triptych(String command, String target) {
        return Ran.triptych(command, target, "--class-path", folder.toString());
    }

    @Test
    void a_right_one_is_proved() throws IOException {
        compile("public", "", DRAIN);
        Ran ran = triptych("explore", "mine.MyModule");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("mine.MyModule: PROVED:");
        assertThat(triptych("run", "mine.MyModule").code()).isEqualTo(Exit.NO_FAILURE);
    }

    @Test
    void a_wrong_one_fails_and_replays() throws IOException {
        compile("final", "", "");
        Ran ran = triptych("explore", "mine.MyModule");
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out()).contains("mtx_lock() of destroyed mutex @ MyModule.java:");
        assertThat(triptych("replay", ran.token()).code()).isEqualTo(Exit.FAILURE);
    }

    @Test
    void one_of_Linux_fails_in_the_words_of_Linux_and_replays() throws IOException {
        compile(LINUX.formatted(""));
        Ran ran = triptych("explore", "mine.MyModule");
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out())
                .contains("#PF: error_code(0x0010) - not-present page")
                .contains("Modules linked in: [last unloaded: mymodule]");
        assertThat(triptych("replay", ran.token()).out())
                .contains("BUG: unable to handle page fault for address: ffffffffc");
        assertThat(triptych("run", "mine.MyModule").out()).contains("Comm: mine");
    }

    @Test
    void one_of_Tru64_fails_in_words_for_Tru64_and_replays() throws IOException {
        compile(TRU64);
        Ran ran = triptych("explore", "mine.MyModule");
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out()).contains("EMU T64-UNL01 mymodule is unconfigured while it has");
        assertThat(triptych("replay", ran.token()).code()).isEqualTo(Exit.FAILURE);
    }

    @Test
    void one_that_cannot_be_made_is_a_mistake_of_the_user() throws IOException {
        compile("public", "MyModule(int size) {}", DRAIN);
        Ran ran = triptych("explore", "mine.MyModule");
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err())
                .contains("module mine.MyModule needs a constructor without parameters")
                .hasLineCount(1);
    }

    @Test
    void an_abstract_one_is_a_mistake_of_the_user() throws IOException {
        compile("public abstract", "", DRAIN);
        Ran ran = triptych("explore", "mine.MyModule");
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("mine.MyModule is abstract");
    }

    @Test
    void one_whose_constructor_throws_cannot_be_started() throws IOException {
        compile("public", "MyModule() { throw new IllegalStateException(\"no device\"); }", DRAIN);
        for (String command : new String[] {"explore", "run"}) {
            Ran ran = triptych(command, "mine.MyModule");
            assertThat(ran.code()).isEqualTo(Exit.USAGE);
            assertThat(ran.err()).contains("cannot be started").contains("no device");
        }
    }
}
