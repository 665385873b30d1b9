package triptych.csource.wasm;

/** Declares memories, tables and where their contents lie with 32-bit indices. */
final class NarrowDeclarations {
    private static final long MOST_PAGES = 32_767;
    private static final long MOST_ELEMENTS = 10_000_000;

    private final ModuleShape shape;

    NarrowDeclarations(ModuleShape shape) {
        this.shape = shape;
    }

    void applyTo(Sections sections) {
        each(sections, Sections.IMPORTS, this::importEntry);
        each(sections, Sections.TABLES, this::table);
        each(sections, Sections.MEMORIES, this::memory);
        each(sections, Sections.ELEMENTS, this::elements);
        each(sections, Sections.SEGMENTS, this::segment);
    }

    private interface Entry {
        void rewrite(WasmReader in, WasmWriter out);
    }

    private static void each(Sections sections, int id, Entry entry) {
        if (!sections.has(id)) {
            return;
        }
        WasmReader in = sections.read(id);
        int count = in.u32();
        WasmWriter out = new WasmWriter().u32(count);
        for (int i = 0; i < count; i++) {
            entry.rewrite(in, out);
        }
        sections.replace(id, out);
    }

    private void importEntry(WasmReader in, WasmWriter out) {
        out.name(in.name()).name(in.name());
        int kind = in.u8();
        out.u8(kind);
        switch (kind) {
            case 0 -> out.u32(in.u32());
            case 1 -> table(in, out);
            case 2 -> memory(in, out);
            default -> out.raw(in.take(2));
        }
    }

    private void table(WasmReader in, WasmWriter out) {
        TableShape table = TableShape.read(in);
        table.limits().writeNarrow(out.u8(table.elementType()), MOST_ELEMENTS);
    }

    private void memory(WasmReader in, WasmWriter out) {
        int start = in.at();
        Limits limits = Limits.read(in);
        if (Long.compareUnsigned(limits.least(), MOST_PAGES) > 0) {
            throw new UnsupportedWasm("a memory of more than 2 GiB", start);
        }
        limits.writeNarrow(out, MOST_PAGES);
    }

    /** Bit 0: not active; bit 1: names its table, or is only declared; bit 2: holds expressions. */
    private void elements(WasmReader in, WasmWriter out) {
        int start = in.at();
        int flags = in.u32();
        if (flags > 7) {
            throw new UnsupportedWasm("element segment of kind " + flags, start);
        }
        out.u32(flags);
        boolean active = (flags & 1) == 0;
        boolean explicit = (flags & 2) != 0;
        if (active) {
            int table = explicit ? in.u32() : 0;
            if (explicit) {
                out.u32(table);
            }
            constant(in, out, shape.table(table).wide());
        }
        if ((flags & 3) != 0) {
            out.u8(in.u8());
        }
        int count = in.u32();
        out.u32(count);
        for (int i = 0; i < count; i++) {
            if ((flags & 4) != 0) {
                constant(in, out, false);
            } else {
                out.u32(in.u32());
            }
        }
    }

    private void segment(WasmReader in, WasmWriter out) {
        int start = in.at();
        int flags = in.u32();
        if (flags > 1) {
            throw new UnsupportedWasm("data segment of kind " + flags, start);
        }
        out.u32(flags);
        if (flags == 0) {
            constant(in, out, shape.wideMemory());
        }
        byte[] contents = in.take(in.u32());
        out.u32(contents.length).raw(contents);
    }

    /** A constant expression; a wide offset must be one number. */
    private static void constant(WasmReader in, WasmWriter out, boolean wide) {
        int start = in.at();
        InstructionReader expression = new InstructionReader(in);
        if (wide) {
            int opcode = in.u8();
            long offset = opcode == Op.I64_CONST ? in.s64() : -1;
            if (offset < 0 || offset > Integer.MAX_VALUE || in.u8() != Op.END) {
                throw new UnsupportedWasm("an offset that is no number below 2 GiB", start);
            }
            out.u8(Op.I32_CONST).s64(offset).u8(Op.END);
            return;
        }
        do {
            expression.next();
            expression.copy(out);
        } while (expression.opcode() != Op.END);
    }
}
