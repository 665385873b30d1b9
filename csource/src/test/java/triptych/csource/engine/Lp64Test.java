package triptych.csource.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import triptych.csource.memory.Pointers;

/** C sees the types of a 64-bit kernel. */
class Lp64Test {
    private final List<Object> seen = new ArrayList<>();

    private final CProgram c =
            CProgram.of(
                    """
                    struct mixed { char a; void *b; short c; long d; int e; };
                    IMPORT(show) int show(const char *format, ...);
                    API long sizes(int i) {
                      const long s[] = {sizeof(void *), sizeof(long), sizeof(int), sizeof(long long), sizeof(__SIZE_TYPE__),
                                        sizeof(struct mixed), __builtin_offsetof(struct mixed, b),
                                        __builtin_offsetof(struct mixed, d), __builtin_offsetof(struct mixed, e), sizeof(__builtin_va_list)};
                      return s[i];
                    }
                    API long sum(int n, ...);
                    long sum(int n, ...) {
                      __builtin_va_list ap; __builtin_va_start(ap, n);
                      long s = 0;
                      for (int i = 0; i < n; i++) s = s * 10 + (i % 2 ? __builtin_va_arg(ap, int) : __builtin_va_arg(ap, long));
                      __builtin_va_end(ap); return s;
                    }
                    API long four(void) { return sum(4, 1L, 2, 3L, 4); }
                    API int tell(void) { return show("%d %s %ld %c\\n", 7, "text", 1L << 40, 'x'); }
                    """,
                    Map.of("show", this::show));

    private long show(long[] arguments) {
        Pointers pointers = new Pointers(c.memory());
        seen.add(pointers.readString(arguments[0], 100));
        long at = arguments[1];
        seen.add(pointers.readInt(at));
        seen.add(pointers.readString(pointers.readLong(at + 8), 100));
        seen.add(pointers.readLong(at + 16));
        seen.add((char) pointers.readInt(at + 24));
        return 42;
    }

    @Test
    void sizes_and_offsets() {
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sizes.add(c.call("sizes", i));
        }
        assertThat(sizes).containsExactly(8L, 8L, 4L, 8L, 8L, 40L, 8L, 24L, 32L, 8L);
    }

    @Test
    void variable_arguments_in_C() {
        assertThat(c.call("four")).isEqualTo(1234);
    }

    @Test
    void variable_arguments_to_the_kernel_stand_in_slots() {
        assertThat(c.call("tell")).isEqualTo(42);
        assertThat(seen).containsExactly("%d %s %ld %c\n", 7, "text", 1L << 40, 'x');
    }
}
