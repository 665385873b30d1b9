package triptych.csource.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the linker tell where the variables of a C file lie: for each a record in linker set {@link
 * #SET} of three words, which are their number, the variable's address, and the variable's number.
 */
public final class VariableRecords {
    public static final String SET = "set_triptych_variables";

    private static final Pattern NODE =
            Pattern.compile("!(\\d+) = (?:distinct )?(!DI\\w+\\(.*\\))");
    private static final Pattern TUPLE = Pattern.compile("!(\\d+) = (?:distinct )?!\\{(.*)}");
    private static final Pattern GLOBAL =
            Pattern.compile(
                    "(@[^ ]+) = (?:dso_local |internal |hidden |private |weak |common )*"
                            + "(?:unnamed_addr |local_unnamed_addr )?(?:global|constant) .*!dbg !(\\d+).*");
    private static final Pattern USED =
            Pattern.compile("@llvm\\.used = appending global \\[(\\d+) x ptr] \\[(.*)], (.*)");

    /** Of an array as many elements get names of their own. */
    private static final int MOST_ELEMENTS = 64;

    /** A variable gets as many names. */
    private static final int MOST_PARTS = 512;

    private static final int BITS = 8;

    private final List<CVariable> variables;
    private final Map<Integer, MetadataNode> nodes = new HashMap<>();
    private final Map<Integer, List<Integer>> tuples = new HashMap<>();

    private VariableRecords(List<CVariable> variables) {
        this.variables = variables;
    }

    /** The same code, with a record for each of its variables, which {@code variables} gets. */
    public static HookedCode added(HookedCode code, List<CVariable> variables) {
        return new VariableRecords(variables).rewrite(code.lines());
    }

    private HookedCode rewrite(List<String> lines) {
        lines.forEach(this::note);
        String word = lines.contains("target triple = \"wasm32\"") ? "i32" : "i64";
        List<String> records = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            Matcher global = GLOBAL.matcher(line);
            if (line.startsWith("@") && !line.contains("section \"set_") && global.matches()) {
                variable(Integer.parseInt(global.group(2)))
                        .ifPresent(
                                found -> {
                                    variables.add(found);
                                    String name = "@triptych_variable" + variables.size();
                                    names.add("ptr " + name);
                                    records.add(record(name, word, global.group(1)));
                                });
            }
        }
        if (records.isEmpty()) {
            return new HookedCode(lines);
        }
        List<String> result = new ArrayList<>();
        boolean kept = false;
        for (String line : lines) {
            Matcher used = USED.matcher(line);
            if (used.matches()) {
                int count = Integer.parseInt(used.group(1)) + names.size();
                result.add(keeping(count, used.group(2) + ", " + String.join(", ", names)));
                kept = true;
            } else {
                result.add(line);
            }
        }
        if (!kept) {
            result.add(keeping(names.size(), String.join(", ", names)));
        }
        result.addAll(records);
        return new HookedCode(result);
    }

    private static String keeping(int count, String names) {
        return "@llvm.used = appending global [%d x ptr] [%s], section \"llvm.metadata\""
                .formatted(count, names);
    }

    private String record(String name, String word, String variable) {
        return "%s = internal constant { %s, ptr, %s } { %s 3, ptr %s, %s %d }, section \"%s\", align %d"
                .formatted(
                        name,
                        word,
                        word,
                        word,
                        variable,
                        word,
                        variables.size(),
                        SET,
                        word.equals("i32") ? Integer.BYTES : Long.BYTES);
    }

    // ---- what the compiler tells about the source ----

    private void note(String line) {
        if (!line.startsWith("!")) {
            return;
        }
        Matcher node = NODE.matcher(line);
        Matcher tuple = TUPLE.matcher(line);
        if (node.matches()) {
            nodes.put(Integer.parseInt(node.group(1)), MetadataNode.of(node.group(2)));
        } else if (tuple.matches()) {
            List<Integer> members = new ArrayList<>();
            Matcher member = Pattern.compile("!(\\d+)").matcher(tuple.group(2));
            while (member.find()) {
                members.add(Integer.parseInt(member.group(1)));
            }
            tuples.put(Integer.parseInt(tuple.group(1)), members);
        }
    }

    private Optional<CVariable> variable(int expression) {
        Optional<MetadataNode> variable =
                Optional.ofNullable(nodes.get(expression))
                        .flatMap(node -> node.reference("var"))
                        .map(nodes::get);
        Optional<MetadataNode> type = variable.flatMap(this::typeOf);
        if (variable.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        List<CVariable.Part> parts = new ArrayList<>();
        addParts(parts, type.get(), 0, "");
        return variable.get().text("name").map(name -> new CVariable(name, parts));
    }

    /** The type of a variable or member, without names and qualifiers of types. */
    private Optional<MetadataNode> typeOf(MetadataNode of) {
        Optional<MetadataNode> type = base(of, "type").or(() -> base(of, "baseType"));
        while (type.isPresent() && isOtherName(type.get())) {
            type = base(type.get(), "baseType");
        }
        return type;
    }

    private Optional<MetadataNode> base(MetadataNode of, String field) {
        return of.reference(field).map(nodes::get);
    }

    private static boolean isOtherName(MetadataNode type) {
        return switch (type.fields().getOrDefault("tag", "")) {
            case "DW_TAG_typedef",
                    "DW_TAG_const_type",
                    "DW_TAG_volatile_type",
                    "DW_TAG_atomic_type" ->
                    true;
            default -> false;
        };
    }

    private void addParts(List<CVariable.Part> parts, MetadataNode type, long offset, String path) {
        if (parts.size() >= MOST_PARTS) {
            return;
        }
        parts.add(new CVariable.Part(offset, sizeOf(type), path));
        switch (type.fields().getOrDefault("tag", "")) {
            case "DW_TAG_structure_type" -> addMembers(parts, type, offset, path);
            case "DW_TAG_array_type" -> addElements(parts, type, offset, path);
            default -> {}
        }
    }

    /** A number, however big: {@link MetadataNode#number} is for lines and columns. */
    private static long longOf(MetadataNode node, String field) {
        return Long.parseLong(node.fields().getOrDefault(field, "0"));
    }

    private static long sizeOf(MetadataNode type) {
        return longOf(type, "size") / BITS;
    }

    private List<MetadataNode> elementsOf(MetadataNode type) {
        return type.reference("elements").map(tuples::get).orElse(List.of()).stream()
                .filter(nodes::containsKey)
                .map(nodes::get)
                .toList();
    }

    private void addMembers(
            List<CVariable.Part> parts, MetadataNode type, long offset, String path) {
        for (MetadataNode member : elementsOf(type)) {
            String name = member.text("name").map(n -> "." + n).orElse("");
            long at = offset + longOf(member, "offset") / BITS;
            typeOf(member).ifPresent(inner -> addParts(parts, inner, at, path + name));
        }
    }

    private void addElements(
            List<CVariable.Part> parts, MetadataNode type, long offset, String path) {
        Optional<MetadataNode> element = typeOf(type);
        if (element.isEmpty() || sizeOf(element.get()) == 0) {
            return;
        }
        long bytes = sizeOf(element.get());
        long count = Math.min(MOST_ELEMENTS, sizeOf(type) / bytes);
        for (long i = 0; i < count; i++) {
            addParts(parts, element.get(), offset + i * bytes, path + "[" + i + "]");
        }
    }
}
