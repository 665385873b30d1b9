package triptych.csource.bind;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import triptych.core.c.CRecord;
import triptych.csource.memory.KernelMemory;
import triptych.csource.memory.Mirror;

/**
 * Variables of the kernel's own that module code reads, such as the clock: whoever reads one gets
 * what the symbol of the surface is at that moment.
 */
final class KernelVariables {
    /** Its records have the name, the address and the size. */
    static final String SET = "set_triptych_symbols";

    private final KernelMemory memory;
    private final CCalls calls;
    private final Routines routines;

    KernelVariables(KernelMemory memory, CCalls calls, Routines routines) {
        this.memory = memory;
        this.calls = calls;
        this.routines = routines;
    }

    /** From now on, in every execution. */
    void show(List<CRecord> records) {
        Set<Long> shown = new HashSet<>();
        for (CRecord record : records) {
            // Each source that includes the header has a record of the one variable.
            if (!shown.add(record.word(1))) {
                continue;
            }
            Optional<Method> symbol = routines.named(record.string(0));
            symbol.ifPresent(
                    method ->
                            show(
                                    (int) record.word(1),
                                    (int) record.word(2),
                                    routines.callOf(method)));
        }
    }

    private void show(int address, int bytes, RoutineCall symbol) {
        memory.mirror(
                address,
                bytes,
                new Mirror() {
                    @Override
                    public void beforeRead(int offset, int count) {
                        memory.kernel().putNumber(address, bytes, calls.valueOf(symbol));
                    }

                    @Override
                    public void afterWrite(int offset, int count) {}
                });
    }
}
