package triptych.csource.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleRewriterTest {
    @ParameterizedTest
    @CsvSource({"0xfd, instruction 0xfd", "0xfe, instruction 0xfe", "0x12, instruction 0x12"})
    void what_is_not_known_stops_by_name(String opcode, String named) {
        byte[] module = HandMade.function(0x01, Integer.decode(opcode), 0);
        int offset = -1;
        for (int i = 0; i < module.length; i++) {
            offset =
                    (module[i] & 0xff) == Integer.decode(opcode) && module[i - 1] == 1 ? i : offset;
        }
        assertThatThrownBy(() -> ModuleRewriter.rewrite(module))
                .isInstanceOf(UnsupportedWasm.class)
                .hasMessage("%s at byte 0x%x of the module is not supported", named, offset);
    }

    @Test
    void prefixed_instructions_and_second_memories_too() {
        assertThatThrownBy(() -> ModuleRewriter.rewrite(HandMade.function(0xfc, 18, 0)))
                .hasMessageContaining("instruction 0xfc12");
        assertThatThrownBy(
                        () ->
                                ModuleRewriter.rewrite(
                                        HandMade.function(0x42, 0, 0x28, 0x42, 1, 0, 0x1a)))
                .hasMessageContaining("a second memory");
    }

    @Test
    void every_cut_of_a_module_is_malformed_or_unsupported() {
        byte[] module = HandMade.wideOperations();
        int whole = 0;
        for (int length = 0; length < module.length; length++) {
            byte[] cut = Arrays.copyOf(module, length);
            try {
                ModuleRewriter.rewrite(cut);
                whole++;
            } catch (MalformedWasm | UnsupportedWasm expected) {
                assertThat(expected).hasMessageContaining("at byte");
            }
        }
        assertThat(whole).as("cuts between two sections").isLessThan(12);
    }

    @Test
    void only_what_is_added_gets_new_indices() {
        RewrittenModule rewritten = ModuleRewriter.rewrite(HandMade.wideOperations());
        ModuleShape before = new ModuleShape(new Sections(HandMade.wideOperations()));
        ModuleShape after = new ModuleShape(new Sections(rewritten.bytes()));

        assertThat(rewritten.budget()).isEqualTo(before.globals());
        assertThat(rewritten.wildAddress()).hasValue(before.globals() + 1);
        assertThat(after.globals()).isEqualTo(before.globals() + 2);
        assertThat(after.functions()).isEqualTo(before.functions() + 3);
        assertThat(after.hasWideIndices()).isFalse();
    }

    @Test
    void a_module_of_32_bits_only_gets_the_budget() {
        byte[] once = ModuleRewriter.rewrite(HandMade.wideOperations()).bytes();
        RewrittenModule twice = ModuleRewriter.rewrite(once);

        assertThat(twice.wildAddress()).isEmpty();
        assertThat(twice.budget()).isEqualTo(2);
    }

    @Test
    void numbers_are_read_as_they_were_written() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            WasmReader in = new WasmReader(new WasmWriter().s64(value).u64(value).u32(i).toBytes());
            assertThat(in.s64()).isEqualTo(value);
            assertThat(in.u64()).isEqualTo(value);
            assertThat(in.u32()).isEqualTo(i);
            assertThat(in.hasMore()).isFalse();
        }
    }
}
