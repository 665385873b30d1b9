package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.MallocType;

@Conformance("MALLOC_DEFINE")
class MallocDefineTest {
    private static final MallocType M_FOO = new MallocType("foo", "foo's memory");

    /** Allocates when it is loaded. */
    private static final class Leaky extends FreeBsdModule {
        private final MallocType bar = MALLOC_DEFINE("bar", "bar's memory");
        private final Consumer<Leaky> load;

        Leaky(Consumer<Leaky> load) {
            this.load = load;
        }

        @Override
        public int modevent(int what) {
            if (what == MOD_LOAD) {
                load.accept(this);
            }
            return 0;
        }
    }

    private static List<String> afterUnload(Consumer<Leaky> load) {
        return LockConsole.after(
                os -> {
                    os.malloc(1, M_FOO, FreeBsd.M_WAITOK);
                    Leaky module = new Leaky(load);
                    os.kldload(module);
                    os.kldunload(module);
                });
    }

    @Nested
    @Clause("S1")
    class The_initialiser {

        @Test
        void makes_a_type_by_its_descriptions() {
            assertThat(new Leaky(module -> {}).bar)
                    .isEqualTo(new MallocType("bar", "bar's memory"));
        }
    }

    @Nested
    @Clause("S2")
    class What_a_module_leaves_behind {

        @Test
        @Variation(
                routines = "MALLOC_DEFINE",
                real =
                        "counts what is allocated by the type: the module that defines it "
                                + "is told to have leaked",
                ours = "counts for the module that allocated it, whoever defines the type",
                why = "a leak is told of the module that leaks",
                source = "freebsd.md 6.1")
        void is_reported_for_each_type() {
            assertThat(
                            afterUnload(
                                    os -> {
                                        os.malloc(10, M_FOO, FreeBsd.M_WAITOK);
                                        os.malloc(20, os.bar, FreeBsd.M_WAITOK);
                                        os.malloc(20, M_FOO, FreeBsd.M_WAITOK);
                                    }))
                    .containsExactly(
                            "Warning: memory type foo leaked memory on destroy (2 allocations, 48 bytes leaked).",
                            "Warning: memory type bar leaked memory on destroy (1 allocations, 32 bytes leaked).");
        }

        @Test
        void is_not_what_it_has_freed_or_others_have_allocated() {
            assertThat(afterUnload(os -> os.free(os.malloc(10, M_FOO, FreeBsd.M_WAITOK), M_FOO)))
                    .isEmpty();
        }
    }

    @Nested
    @Clause("S3")
    class The_bytes {

        @ParameterizedTest
        @CsvSource({
            "0, 16",
            "16, 16",
            "17, 32",
            "129, 256",
            "257, 384",
            "385, 512",
            "65536, 65536",
            "65537, 69632"
        })
        void are_those_of_the_zone(int size, int bytes) {
            assertThat(afterUnload(os -> os.malloc(size, M_FOO, FreeBsd.M_WAITOK)))
                    .containsExactly(
                            "Warning: memory type foo leaked memory on destroy (1 allocations, "
                                    + bytes
                                    + " bytes leaked).");
        }
    }
}
