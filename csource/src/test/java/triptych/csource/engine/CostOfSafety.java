package triptych.csource.engine;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.util.Map;
import triptych.csource.clang.ClangForTests;
import triptych.csource.memory.Stack;

/** Prints what shadow, budget, host calls and resets cost; no test, run by hand. */
public final class CostOfSafety {
    private static final String SOURCE =
            """
            static int a[4096];
            IMPORT(nop) long nop(long);
            API long walk(long n) { long s = 0; for (long r = 0; r < n; r++) for (int i = 0; i < 4096; i++) { s += a[i]; a[i] = s; } return s; }
            API long count(long n) { long s = n; for (long i = 0; i < n; i++) s = (s ^ i) * 3; return s; }
            API long host(long n) { long s = 0; for (long i = 0; i < n; i++) s += nop(i); return s; }
            """;

    private CostOfSafety() {}

    public static void main(String[] arguments) {
        CProgram c = CProgram.of(SOURCE, Map.of("nop", a -> a[0]));
        String plain =
                SOURCE.replace(
                        "IMPORT(nop) long nop(long);", "static long nop(long x) { return x; }");
        var module = Parser.parse(ClangForTests.wasm32(plain));
        Instance engine =
                Instance.builder(module)
                        .withMachineFactory(MachineFactoryCompiler.compile(module))
                        .withStart(false)
                        .build();
        for (int round = 0; round < 4; round++) {
            time("walk, rewritten", 4096 * 4000L, () -> call(c, "walk", 4000));
            time(
                    "walk, engine's own memory, 32 bits",
                    4096 * 4000L,
                    () -> engine.export("walk").apply(4000));
            time("count, budget", 20_000_000, () -> call(c, "count", 20_000_000));
            time("count, no budget", 20_000_000, () -> engine.export("count").apply(20_000_000));
            time("host call", 5_000_000, () -> call(c, "host", 5_000_000));
            time("reset", 100_000, () -> resets(c, false));
            time("reset after 4 stacks, 20 blocks, 64 KiB", 20_000, () -> resets(c, true));
            time("the same work alone", 20_000, () -> work(c));
        }
    }

    private static void work(CProgram c) {
        for (int i = 0; i < 20_000; i++) {
            busy(c);
            c.heap.reset();
        }
        c.instance.reset();
    }

    private static void call(CProgram c, String function, long argument) {
        c.instance.giveLoops(Integer.MAX_VALUE);
        c.call(function, argument);
    }

    private static void resets(CProgram c, boolean busy) {
        for (int i = 0; i < (busy ? 20_000 : 100_000); i++) {
            if (busy) {
                busy(c);
            }
            c.instance.reset();
            c.heap.reset();
            c.instance.stackPointer().switchTo(c.stack, c.stack.to());
        }
    }

    private static void busy(CProgram c) {
        for (int block = 0; block < 20; block++) {
            c.heap.allocate(64, 8, true, c);
        }
        Stack stack = c.stack;
        for (int i = 0; i < 4; i++) {
            c.memory().writeLong(stack.to() - 8 - i * 1024, i);
        }
        for (int at = 8192; at < 8192 + 16384; at += 512) {
            c.memory().writeI32(at, at);
        }
    }

    private static void time(String what, long operations, Runnable run) {
        long start = System.nanoTime();
        run.run();
        System.out.printf(
                "%-45s %8.2f ns%n", what, (System.nanoTime() - start) / (double) operations);
    }
}
