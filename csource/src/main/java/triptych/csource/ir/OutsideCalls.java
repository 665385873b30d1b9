package triptych.csource.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a module calls that is not in it, by the name that the kernel has for it, and where.
 *
 * @param sites by name; empty for what the module only takes the address of
 * @param headers by name, where a header declares it: as {@code #include} names the header
 */
public record OutsideCalls(
        SortedMap<String, List<CSite>> sites, SortedMap<String, String> headers) {
    private static final String INCLUDE = "include/";

    private static final Pattern DECLARED =
            Pattern.compile("declare .*?@([-\\w$.]+|\"[^\"]*\")\\(.*?\\)[^#]*(?:#(\\d+))?.*");
    private static final Pattern GROUP =
            Pattern.compile("attributes #(\\d+) = .*\"wasm-import-name\"=\"([^\"]*)\".*");
    private static final Pattern DEFINED = Pattern.compile("define .*?@([-\\w$.]+)\\(.*");

    public OutsideCalls {
        sites = new TreeMap<>(sites);
        headers = new TreeMap<>(headers);
    }

    /** Those of all the files of a module. */
    public static OutsideCalls of(List<HookedCode> codes) {
        SortedMap<String, List<CSite>> sites = new TreeMap<>();
        SortedMap<String, String> headers = new TreeMap<>();
        List<String> defined = new ArrayList<>();
        for (HookedCode code : codes) {
            for (String line : code.lines()) {
                Matcher own = DEFINED.matcher(line);
                if (own.matches()) {
                    defined.add(own.group(1));
                }
            }
        }
        codes.forEach(code -> add(code, sites, headers));
        sites.keySet().removeAll(defined);
        headers.keySet().removeAll(defined);
        return new OutsideCalls(sites, headers);
    }

    private static void add(
            HookedCode code,
            SortedMap<String, List<CSite>> sites,
            SortedMap<String, String> headers) {
        Map<String, String> names = namesOf(code);
        names.values().forEach(name -> sites.computeIfAbsent(name, n -> new ArrayList<>()));
        SourceMap source = new SourceMap(code.lines());
        for (String line : code.lines()) {
            Matcher declared = DECLARED.matcher(line);
            if (declared.matches() && names.containsKey(IrWords.plain(declared.group(1)))) {
                source.functionOf(line)
                        .map(CFunction::file)
                        .filter(file -> file.endsWith(".h"))
                        .ifPresent(
                                file ->
                                        headers.put(
                                                names.get(IrWords.plain(declared.group(1))),
                                                asIncluded(file)));
            }
            CallInstruction.on(line)
                    .filter(call -> call.callee().startsWith("@"))
                    .map(call -> names.get(IrWords.plain(call.callee().substring(1))))
                    .ifPresent(
                            name ->
                                    source.siteOf(line)
                                            .map(CSite::withoutFunction)
                                            .ifPresent(site -> sites.get(name).add(site)));
        }
    }

    /** What the kernel calls the functions that the file only declares, by their names in C. */
    private static Map<String, String> namesOf(HookedCode code) {
        Map<String, String> groups = new HashMap<>();
        for (String line : code.lines()) {
            Matcher group = GROUP.matcher(line);
            if (group.matches()) {
                groups.put(group.group(1), group.group(2));
            }
        }
        Map<String, String> names = new HashMap<>();
        for (String line : code.lines()) {
            Matcher declared = DECLARED.matcher(line);
            if (declared.matches() && !line.contains("@llvm.")) {
                String name = IrWords.plain(declared.group(1));
                names.put(name, groups.getOrDefault(declared.group(2), name));
            }
        }
        return names;
    }

    private static String asIncluded(String file) {
        int root = file.lastIndexOf(INCLUDE);
        return root < 0 ? file : file.substring(root + INCLUDE.length());
    }

    /** As lines of text: a name with its header, and then its sites, each indented. */
    public String text() {
        StringBuilder text = new StringBuilder();
        sites.forEach(
                (name, places) -> {
                    text.append(name).append('\t').append(headers.getOrDefault(name, ""));
                    text.append('\n');
                    for (CSite site : places) {
                        text.append(
                                " %d %d %s\n".formatted(site.line(), site.column(), site.file()));
                    }
                });
        return text.toString();
    }

    /**
     * @throws IllegalArgumentException if it is no such text
     */
    public static OutsideCalls read(String text) {
        SortedMap<String, List<CSite>> sites = new TreeMap<>();
        SortedMap<String, String> headers = new TreeMap<>();
        List<CSite> places = List.of();
        for (String line : text.lines().toList()) {
            if (!line.startsWith(" ")) {
                String[] head = line.split("\t", 2);
                places = new ArrayList<>();
                sites.put(head[0], places);
                if (head.length > 1 && !head[1].isEmpty()) {
                    headers.put(head[0], head[1]);
                }
                continue;
            }
            String[] words = line.substring(1).split(" ", 3);
            if (words.length < 3) {
                throw new IllegalArgumentException("no call site: " + line);
            }
            int row = Integer.parseInt(words[0]);
            places.add(new CSite("?", words[2], row, Integer.parseInt(words[1]), null));
        }
        return new OutsideCalls(sites, headers);
    }
}
