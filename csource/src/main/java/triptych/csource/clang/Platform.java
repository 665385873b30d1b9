package triptych.csource.clang;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of computer that Maven delivers the compiler for. */
enum Platform {
    LINUX_X86_64("linux", "amd64", "LD_LIBRARY_PATH"),
    LINUX_ARM64("linux", "aarch64", "LD_LIBRARY_PATH"),
    MACOSX_X86_64("mac", "x86_64", "DYLD_LIBRARY_PATH"),
    MACOSX_ARM64("mac", "aarch64", "DYLD_LIBRARY_PATH"),
    WINDOWS_X86_64("windows", "amd64", "PATH");

    private final String system;
    private final String processor;
    private final String libraryVariable;

    Platform(String system, String processor, String libraryVariable) {
        this.system = system;
        this.processor = processor;
        this.libraryVariable = libraryVariable;
    }

    /** The platform that Java names so, if there is a compiler for it. */
    static Optional<Platform> of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(p -> name.startsWith(p.system) && p.processor.equals(osArch))
                .findFirst();
    }

    /** As in the classifiers of the delivered files. */
    String classifier() {
        int split = name().indexOf('_');
        return (name().substring(0, split) + "-" + name().substring(split + 1))
                .toLowerCase(Locale.ROOT);
    }

    /** The environment variable with the folders that programs look for libraries in. */
    String libraryVariable() {
        return libraryVariable;
    }

    boolean isLinux() {
        return system.equals("linux");
    }

    String program(String name) {
        return this == WINDOWS_X86_64 ? name + ".exe" : name;
    }
}
