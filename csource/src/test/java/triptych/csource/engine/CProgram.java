package triptych.csource.engine;

import java.util.Map;
import triptych.csource.clang.ClangForTests;
import triptych.csource.memory.Heap;
import triptych.csource.memory.KernelMemory;
import triptych.csource.memory.Shade;
import triptych.csource.memory.Stack;
import triptych.csource.memory.Stacks;
import triptych.csource.wasm.DataRange;
import triptych.csource.wasm.ModuleRewriter;
import triptych.csource.wasm.RewrittenModule;

/** A C source, compiled for 64 bits and loaded into a memory with a heap and stacks. */
public final class CProgram {
    private static final int EXTRA_PAGES = 8;
    private static final int STACK_BYTES = 8192;

    final RewrittenModule module;
    private final ExecutableModule executable;
    final ModuleInstance instance;
    final Heap heap;
    final Stacks stacks;
    final Stack stack;

    private CProgram(RewrittenModule module, ExecutableModule executable, HostFunctions functions) {
        this.module = module;
        this.executable = executable;
        instance = executable.instantiate(functions, new MemoryPlan(EXTRA_PAGES));
        KernelMemory memory = instance.memory();
        int base = (int) instance.global("__heap_base");
        int stackBase = memory.size() - 2 * KernelMemory.PAGE_BYTES;
        memory.shade(0, 4096, Shade.NULL_PAGE);
        for (DataRange range : module.data()) {
            if (range.isReadOnly()) {
                memory.shade(range.address(), range.address() + range.bytes(), Shade.READ_ONLY);
            }
        }
        heap = new Heap(memory, base, stackBase);
        stacks = new Stacks(memory, stackBase, memory.size(), STACK_BYTES, 0);
        stack = stacks.take("main").orElseThrow();
        instance.stackPointer().switchTo(stack, stack.to());
        instance.giveLoops(1_000_000);
        instance.setBaseline();
    }

    public static CProgram of(String source) {
        return of(source, Map.of());
    }

    /** With functions of the kernel, by name; {@code IMPORT(name)} in C declares one. */
    public static CProgram of(String source, Map<String, HostFunction> functions) {
        String macros =
                "#define IMPORT(n) __attribute__((import_module(\"kern\"), import_name(#n)))\n";
        RewrittenModule module = ModuleRewriter.rewrite(ClangForTests.wasm64(macros + source));
        return new CProgram(
                module, ExecutableModule.compile(module), wanted -> functions.get(wanted.name()));
    }

    /** The same code once more, in a memory of its own; it calls no functions of the kernel. */
    CProgram fresh() {
        return new CProgram(module, executable, wanted -> null);
    }

    public long call(String function, long... arguments) {
        return instance.call(instance.function(function).orElseThrow(), arguments);
    }

    KernelMemory memory() {
        return instance.memory();
    }
}
