package triptych.linux.dialect;

import triptych.linux.struct.ModuleStruct;

/** The words of {@code kernel/module/main.c}. */
public final class ModuleTexts {
    private ModuleTexts() {}

    public static String taints(ModuleStruct module) {
        return module.name()
                + ": module license '"
                + module.license()
                + "' taints kernel.\nDisabling lock debugging due to kernel taint\n";
    }

    /** {@code error} is negative. */
    public static String unknownSymbol(ModuleStruct module, String symbol, int error) {
        return module.name() + ": Unknown symbol " + symbol + " (err " + error + ")\n";
    }

    public static String gaveUp(ModuleStruct module, ModuleStruct owner) {
        return module.name() + ": gave up waiting for init of module " + owner.name() + ".\n";
    }

    public static String suspicious(ModuleStruct module, int result) {
        return "do_init_module: '"
                + module.name()
                + "'->init suspiciously returned "
                + result
                + ", it should follow 0/-E convention\ndo_init_module: loading module anyway...";
    }
}
