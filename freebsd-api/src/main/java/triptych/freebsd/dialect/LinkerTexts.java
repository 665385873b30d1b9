package triptych.freebsd.dialect;

/** The words of {@code kern_linker.c} and {@code kern_module.c}. */
public final class LinkerTexts {
    public static final String LOADED_BY_KERNEL =
            "kldunload: attempt to unload file that was loaded by the kernel\n";

    private LinkerTexts() {}

    public static String alreadyPresent(String module, int version, String file) {
        return "interface "
                + module
                + "."
                + version
                + " already present in the KLD '"
                + file
                + ".ko'!\n";
    }

    public static String dependsOn(String file, String wanted) {
        return "KLD " + file + ": depends on " + wanted + " - not available or version mismatch\n";
    }

    public static String cannotRegister(String module, String file, String owner, int error) {
        return "module_register: cannot register "
                + module
                + " from "
                + file
                + "; already loaded from "
                + owner
                + "\nModule "
                + module
                + " failed to register: "
                + error
                + "\n";
    }

    public static String loadFailed(String module, long handler, int error) {
        return "module_register_init: MOD_LOAD ("
                + module
                + ", "
                + WitnessTexts.address(handler)
                + ", 0) error "
                + error
                + "\n";
    }
}
