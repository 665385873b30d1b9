package triptych.tru64.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.core.routine.SymbolInfo;

/** The names that the tools show. */
class Tru64PersonalityTest {
    private final List<SymbolInfo> symbols = new Tru64Personality().symbols();

    @Test
    void types_are_listed_for_which_java_has_its_own() {
        assertThat(symbols)
                .filteredOn(s -> s.kind().equals("type"))
                .extracting(SymbolInfo::name)
                .contains("vm_offset_t", "caddr_t", "boolean_t", "kern_return_t")
                .contains("simple_lock_t", "lock_t", "cfg_status_t", "cfg_op_t")
                .contains("thread_t", "cfg_attr_t", "cfg_subsys_attr_t", "handler_intr_info");
    }

    @Test
    void the_context_of_interrupts_is_listed() {
        assertThat(symbols)
                .contains(new SymbolInfo("tru64", "ISR", "context", "io/common/handler.h"));
    }

    @Test
    void every_name_is_listed_once_and_in_order() {
        assertThat(symbols).hasSizeGreaterThan(150);
        assertThat(symbols).extracting(SymbolInfo::name).doesNotHaveDuplicates().isSorted();
    }
}
