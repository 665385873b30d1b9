package triptych.tru64.wiring;

import java.util.List;
import java.util.stream.Stream;
import triptych.core.routine.SymbolInfo;

/**
 * What a module meets without naming it in its Java source: types of C for which the surface has
 * types of Java, and the context in which interrupts come to its routines. {@code triptych list
 * routines} shows them too.
 */
final class Behaviours {
    private static final String OS = "tru64";

    private Behaviours() {}

    static List<SymbolInfo> all() {
        return Stream.of(
                        // An address is the identity of an object: java.lang.Object.
                        of("type", "mach/vm_param.h", "vm_offset_t"),
                        of("type", "sys/types.h", "caddr_t"),
                        // A pointer to a lock is the lock: SimpleLockData, LockData.
                        of("type", "kern/lock.h", "simple_lock_t", "lock_t"),
                        // Contexts.INTERRUPTS; who is called is what handler_add was given.
                        of("context", "io/common/handler.h", "ISR"))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<SymbolInfo> of(String kind, String header, String... names) {
        return Stream.of(names).map(name -> new SymbolInfo(OS, name, kind, header));
    }
}
