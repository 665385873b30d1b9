package triptych.linux.wiring;

import java.util.List;
import java.util.stream.Stream;
import triptych.core.routine.SymbolInfo;

/**
 * What a module meets without naming it in its source: the daemon that makes its threads, the
 * states it goes through, the system call that unloads it, and the kernel's reports by their number
 * in the catalogue. {@code triptych list routines} shows them with kinds of their own.
 */
final class Behaviours {
    private static final String OS = "linux";

    private Behaviours() {}

    static List<SymbolInfo> all() {
        return Stream.of(
                        of("thread", "linux/kthread.h", "kthreadd"),
                        of("field", "linux/kthread.h", "exited", "parked"),
                        of("state", "linux/module.h", "COMING", "GOING", "LIVE", "UNFORMED"),
                        of("system call", "linux/syscalls.h", "delete_module", "finit_module"),
                        // The rules that tell them are in LinuxRules.
                        of(
                                "report",
                                "the kernel's log",
                                "R1",
                                "R2",
                                "R3",
                                "R4",
                                "R5",
                                "R6",
                                "R7a",
                                "R7b",
                                "R7c",
                                "R7f",
                                "R7g",
                                "R8",
                                "R9",
                                "R10",
                                "R11",
                                "R13",
                                "R15",
                                "R16",
                                "R17"))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<SymbolInfo> of(String kind, String header, String... names) {
        return Stream.of(names).map(name -> new SymbolInfo(OS, name, kind, header));
    }
}
