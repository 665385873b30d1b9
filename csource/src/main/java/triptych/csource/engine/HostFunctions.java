package triptych.csource.engine;

/** Finds the kernel's function for each import of a module. */
@FunctionalInterface
public interface HostFunctions {
    HostFunction find(HostImport wanted);
}
