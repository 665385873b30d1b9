package triptych.csource.clang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import triptych.csource.CompiledModule;
import triptych.csource.DataModel;

/** The modules that were compiled before: a folder for each question, a file for each content. */
final class ModuleCache {
    private static final int KEPT = 4;

    private final CacheFolder cache;

    ModuleCache(CacheFolder cache) {
        this.cache = cache;
    }

    /**
     * The module that was made of what is still the same.
     *
     * @param question names all that matters but for the content of files
     */
    Optional<CompiledModule> find(String question, DataModel model) throws IOException {
        for (Path file : files(question)) {
            try {
                ModuleFile known = ModuleFile.read(file, model);
                if (known.inputs().stillHold()) {
                    return Optional.of(known.module());
                }
            } catch (IOException e) {
                // Damaged, or just taken away by another process; it will be made again.
                Files.deleteIfExists(file);
            }
        }
        return Optional.empty();
    }

    void keep(String question, ModuleFile module) throws IOException {
        Path scratch = cache.scratch();
        try {
            Path finished = scratch.resolve("module");
            module.write(finished);
            cache.publish(finished, folder(question).resolve(module.inputs().name()));
        } finally {
            CacheFolder.delete(scratch);
        }
        List<Path> files = files(question);
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    private Path folder(String question) {
        return cache.path("modules", question);
    }

    /** The newest first. */
    private List<Path> files(String question) throws IOException {
        if (!Files.isDirectory(folder(question))) {
            return List.of();
        }
        record Aged(Path file, FileTime time) {}
        List<Aged> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder(question))) {
            for (Path file : all.toList()) {
                files.add(new Aged(file, Files.getLastModifiedTime(file)));
            }
        }
        files.sort(Comparator.comparing(Aged::time).reversed().thenComparing(aged -> aged.file()));
        return files.stream().map(Aged::file).toList();
    }
}
