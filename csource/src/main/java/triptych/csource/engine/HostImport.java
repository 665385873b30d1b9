package triptych.csource.engine;

/** A function that a module wants from the kernel. */
public record HostImport(String module, String name, Signature signature) {}
