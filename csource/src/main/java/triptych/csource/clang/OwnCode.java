package triptych.csource.clang;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The classes that turn C into modules: when they change, so may the modules, and what older ones
 * have left in the cache is no answer.
 */
final class OwnCode {
    private static final List<String> PACKAGES =
            List.of("triptych/csource/clang", "triptych/csource/ir");

    private OwnCode() {}

    /** Names what the classes are now. */
    static String name() throws IOException {
        ContentHash hash = new ContentHash();
        for (String folder : PACKAGES) {
            ClassLoader loader = OwnCode.class.getClassLoader();
            for (ResourceFolder.Entry entry : new ResourceFolder(loader, folder).entries()) {
                try (InputStream in = entry.content().open()) {
                    hash.add(entry.name()).add(in.readAllBytes());
                }
            }
        }
        return hash.name();
    }
}
