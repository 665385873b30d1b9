package triptych.csource.wasm;

import java.util.ArrayList;
import java.util.List;

/** What a module declares, as far as its code depends on it. */
final class ModuleShape {
    private static final int FUNCTION_TYPE = 0x60;

    private final List<Integer> parametersOfType;
    private final List<Integer> typesOfFunctions;
    private final List<TableShape> tables = new ArrayList<>();
    private final List<Limits> memories = new ArrayList<>();
    private int importedFunctions;
    private int importedGlobals;
    private final int definedGlobals;

    ModuleShape(Sections sections) {
        parametersOfType = sections.vector(Sections.TYPES, ModuleShape::readParameters);
        typesOfFunctions = sections.vector(Sections.FUNCTIONS, WasmReader::u32);
        sections.vector(Sections.IMPORTS, this::readImport);
        tables.addAll(sections.vector(Sections.TABLES, TableShape::read));
        memories.addAll(sections.vector(Sections.MEMORIES, Limits::read));
        definedGlobals = sections.count(Sections.GLOBALS);
    }

    private static Integer readParameters(WasmReader in) {
        int start = in.at();
        int form = in.u8();
        if (form != FUNCTION_TYPE) {
            throw new UnsupportedWasm("type of form 0x%02x".formatted(form), start);
        }
        int parameters = in.u32();
        in.skip(parameters);
        in.skip(in.u32());
        return parameters;
    }

    private Boolean readImport(WasmReader in) {
        in.name();
        in.name();
        int start = in.at();
        int kind = in.u8();
        switch (kind) {
            case 0 -> {
                in.u32();
                importedFunctions++;
            }
            case 1 -> tables.add(TableShape.read(in));
            case 2 -> memories.add(Limits.read(in));
            case 3 -> {
                in.skip(2);
                importedGlobals++;
            }
            default -> throw new UnsupportedWasm("import of kind " + kind, start);
        }
        return true;
    }

    /** Whether addresses have 64 bits. */
    boolean wideMemory() {
        return memories.stream().anyMatch(Limits::wide);
    }

    boolean hasWideIndices() {
        return wideMemory() || tables.stream().anyMatch(TableShape::wide);
    }

    TableShape table(int index) {
        return tables.get(index);
    }

    int types() {
        return parametersOfType.size();
    }

    int functions() {
        return importedFunctions + typesOfFunctions.size();
    }

    int globals() {
        return importedGlobals + definedGlobals;
    }

    /** The parameters of the {@code nth} function that the module has code for. */
    int parametersOfDefined(int nth) {
        return parametersOfType.get(typesOfFunctions.get(nth));
    }
}
