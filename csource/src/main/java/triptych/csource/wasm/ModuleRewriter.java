package triptych.csource.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Rewrites a module as clang made it into one that the machine can run. */
public final class ModuleRewriter {
    private final Sections sections;
    private final ModuleShape shape;
    private final List<CodeRule> rules = new ArrayList<>();

    private ModuleRewriter(byte[] module) {
        sections = new Sections(module);
        shape = new ModuleShape(sections);
    }

    /**
     * Gives loops a budget and 64-bit addresses a 32-bit memory.
     *
     * @throws MalformedWasm if {@code module} is no binary
     * @throws UnsupportedWasm if it has something that is not known here, such as vector
     *     instructions
     */
    public static RewrittenModule rewrite(byte[] module) {
        return new ModuleRewriter(module).rewrite();
    }

    private RewrittenModule rewrite() {
        Additions additions = new Additions(shape);
        LoopBudget budget = new LoopBudget(additions);
        rules.add(budget);
        OptionalInt wildAddress = OptionalInt.empty();
        if (shape.hasWideIndices()) {
            AddressLowering lowering = new AddressLowering(shape, additions);
            rules.add(lowering);
            wildAddress = OptionalInt.of(lowering.global());
            new NarrowDeclarations(shape).applyTo(sections);
        }
        rewriteCode();
        additions.addTo(sections);
        byte[] bytes = sections.join();
        return new RewrittenModule(
                bytes,
                budget.global(),
                wildAddress,
                new FunctionNames(sections.readNames()),
                DataRange.of(new Sections(bytes)));
    }

    private void rewriteCode() {
        WasmReader in = sections.read(Sections.CODE);
        int functions = in.hasMore() ? in.u32() : 0;
        WasmWriter out = new WasmWriter().u32(functions);
        for (int nth = 0; nth < functions; nth++) {
            out.sized(rewriteBody(in.part(in.u32()), shape.parametersOfDefined(nth)));
        }
        sections.replace(Sections.CODE, out);
    }

    private WasmWriter rewriteBody(WasmReader in, int parameters) {
        BodyWriter out = BodyWriter.afterLocals(in, parameters);
        rules.forEach(rule -> rule.enter(new InstructionReader(in.copy()), out));
        InstructionReader instructions = new InstructionReader(in);
        while (instructions.next()) {
            if (rules.stream().noneMatch(rule -> rule.rewrite(instructions, out))) {
                instructions.copy(out.code());
            }
        }
        return out.finish();
    }
}
