package triptych.csource.clang;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import triptych.csource.CompiledModule;
import triptych.csource.DataModel;
import triptych.csource.ir.OutsideCalls;
import triptych.csource.ir.SiteText;
import triptych.csource.ir.VariableText;

/**
 * A compiled module in one file, with what it was made from.
 *
 * @param inputs in front of the file, so that one that does not hold is soon seen
 */
record ModuleFile(Inputs inputs, CompiledModule module) {
    private static final String INPUTS = "inputs";
    private static final String BLIND = "blind.wasm";
    private static final String WATCHED = "watched.wasm";
    private static final String SITES = "sites";
    private static final String VARIABLES = "variables";
    private static final String CALLS = "calls";
    private static final String SETS = "sets";
    private static final String WARNINGS = "warnings";

    void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, INPUTS, inputs.text());
            put(zip, SETS, String.join("\n", module.setNames()));
            put(zip, WARNINGS, module.warnings());
            put(zip, SITES, SiteText.write(module.sites()));
            put(zip, VARIABLES, VariableText.write(module.variables()));
            put(zip, CALLS, module.calls().text());
            put(zip, BLIND, module.blindWasm());
            put(zip, WATCHED, module.watchedWasm());
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * @throws IOException also if the file is damaged
     */
    static ModuleFile read(Path file, DataModel model) throws IOException {
        Map<String, byte[]> parts = parts(file);
        try {
            return new ModuleFile(
                    Inputs.read(text(parts, INPUTS)),
                    new CompiledModule(
                            part(parts, BLIND),
                            part(parts, WATCHED),
                            SiteText.read(text(parts, SITES)),
                            VariableText.read(text(parts, VARIABLES)),
                            OutsideCalls.read(text(parts, CALLS)),
                            model,
                            text(parts, SETS).lines().toList(),
                            text(parts, WARNINGS)));
        } catch (IllegalArgumentException e) {
            throw new IOException("damaged: " + file, e);
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                zip.transferTo(content);
                parts.put(entry.getName(), content.toByteArray());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) throws IOException {
        return new String(part(parts, name), StandardCharsets.UTF_8);
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException("the file has no " + name);
        }
        return part;
    }
}
