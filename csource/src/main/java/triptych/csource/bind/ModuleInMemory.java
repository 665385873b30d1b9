package triptych.csource.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import triptych.core.c.CModule;
import triptych.core.c.CRecord;
import triptych.core.thread.Text;
import triptych.csource.engine.ModuleInstance;

/**
 * A module as its kernel finds it in memory, the same in every execution: what its linker sets hold
 * is constant.
 */
final class ModuleInMemory implements CModule {
    private final String name;
    private final ModuleInstance code;
    private final CCalls calls;
    private final Runnable unmapData;
    private final Map<String, List<CRecord>> sets = new HashMap<>();

    ModuleInMemory(String name, ModuleInstance code, CCalls calls, Runnable unmapData) {
        this.name = name;
        this.code = code;
        this.calls = calls;
        this.unmapData = unmapData;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<CRecord> set(String set) {
        List<CRecord> known = sets.get(set);
        if (known == null) {
            known = recordsOf(set, code, calls);
            sets.put(set, known);
        }
        return known;
    }

    /** The linker puts the records of a set one behind the other; the first word tells how long. */
    static List<CRecord> recordsOf(String set, ModuleInstance code, CCalls calls) {
        List<CRecord> records = new ArrayList<>();
        if (!code.hasGlobal("__start_" + set)) {
            return records;
        }
        long stop = code.global("__stop_" + set);
        long at = code.global("__start_" + set);
        int word = calls.memory().pointerBytes();
        while (at < stop) {
            int words = (int) calls.memory().readPointer(at);
            records.add(new MemoryRecord(calls, at + word));
            at += (long) words * word;
        }
        return records;
    }

    @Override
    public <F> Optional<F> function(String function, Class<F> type) {
        OptionalInt index = code.function(function);
        return index.isPresent()
                ? Optional.of(calls.functions().ofIndex(index.getAsInt(), type))
                : Optional.empty();
    }

    @Override
    public List<String> functions() {
        return code.functions();
    }

    @Override
    public <T> Optional<T> element(String variable, int index, Class<T> type) {
        return code.hasGlobal(variable)
                ? Optional.of(calls.objects().elementAt(code.global(variable), index, type))
                : Optional.empty();
    }

    @Override
    public void mappedAs(Text text) {
        text.onUnmap(unmapData);
    }
}
