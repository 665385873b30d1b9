package triptych.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import triptych.core.c.CKernel;
import triptych.core.c.CStruct;
import triptych.core.routine.SymbolInfo;
import triptych.core.wiring.Personality;
import triptych.csource.bind.Routines;

/**
 * How many names of a kernel's interface a module in C can use.
 *
 * @param usable what is declared by a header, and bound to a routine or text of the header
 * @param others what is not, with the reason
 */
record CCoverage(String os, List<SymbolInfo> usable, List<Gap> others) {
    private static final Set<String> CALLED = Set.of("routine", "macro", "variable");
    private static final Set<String> TEXT = Set.of("constant", "type");

    /** A name that a module cannot use. */
    record Gap(SymbolInfo symbol, String why) {}

    static CCoverage of(Personality kernel) {
        Names names = new Names(kernel);
        List<SymbolInfo> usable = new ArrayList<>();
        List<Gap> others = new ArrayList<>();
        for (SymbolInfo symbol : kernel.symbols()) {
            if (CALLED.contains(symbol.kind()) || TEXT.contains(symbol.kind())) {
                String why = names.whyNot(symbol);
                if (why.isEmpty()) {
                    usable.add(symbol);
                } else {
                    others.add(new Gap(symbol, why));
                }
            }
        }
        return new CCoverage(kernel.os(), usable, others);
    }

    /** What a kernel's headers say, and what answers. */
    private static final class Names {
        private final HeaderNames headers;
        private final Routines routines;
        private final Set<String> fields = new TreeSet<>();

        Names(Personality kernel) {
            headers = HeaderNames.in(kernel.c().map(CKernel::headers).orElse("no headers"));
            routines = new Routines(kernel.surface());
            kernel.c().ifPresent(c -> c.structs().forEach(this::addFields));
        }

        private void addFields(CStruct<?> struct) {
            struct.fields().forEach(field -> fields.add(field.name()));
        }

        /** Empty if a module can use it. */
        String whyNot(SymbolInfo symbol) {
            String name = symbol.name();
            if (!headers.declare(name)) {
                return "no header declares it";
            }
            boolean answered =
                    TEXT.contains(symbol.kind())
                            || routines.named(name).isPresent()
                            || headers.define(name)
                            || fields.contains(name);
            return answered ? "" : "declared, but nothing of that name is bound";
        }
    }

    int percent() {
        int all = usable.size() + others.size();
        return all == 0 ? 100 : 100 * usable.size() / all;
    }
}
