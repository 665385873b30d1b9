package triptych.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Types that a routine mentions are part of the surface, however it mentions them. */
class SurfaceSymbolsTests {
    @Symbol(name = "attr_t", header = "a.h")
    private interface Attribute {}

    @Symbol(header = "a.h")
    private static final class Unmentioned {}

    private interface Surface {
        @Routine(header = "a.h")
        default void query(Attribute... attributes) {}

        default void ours(Unmentioned unmentioned) {}
    }

    @Test
    void a_type_behind_an_array_is_listed() {
        assertThat(SurfaceSymbols.of("os", "triptych.core.routine", Surface.class))
                .containsExactly(
                        new SymbolInfo("os", "attr_t", "type", "a.h"),
                        new SymbolInfo("os", "query", "routine", "a.h"));
    }
}
