package triptych.csource.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A site table as text: one site or function a line, in the order of their numbers. */
public final class SiteText {
    private static final String SITE = "site";
    private static final String FUNCTION = "function";

    private SiteText() {}

    public static String write(SiteTable table) {
        Map<CSite, Integer> numbers = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (CSite site : table.sites()) {
            numbers.put(site, numbers.size() + 1);
            CSite outer = site.inlinedAt();
            line(
                    text,
                    SITE,
                    site.function(),
                    site.file(),
                    site.line(),
                    site.column(),
                    outer == null ? 0 : numbers.get(outer));
        }
        for (CFunction function : table.functions()) {
            line(text, FUNCTION, function.name(), function.file(), function.line());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(escaped(fields[i].toString()));
        }
        text.append('\n');
    }

    /**
     * @throws IllegalArgumentException if the text is not one that {@link #write} made
     */
    public static SiteTable read(String text) {
        List<CSite> sites = new ArrayList<>();
        List<CFunction> functions = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals(SITE) && fields.length == 6) {
                sites.add(site(fields, sites));
            } else if (fields[0].equals(FUNCTION) && fields.length == 4) {
                functions.add(new CFunction(plain(fields[1]), plain(fields[2]), number(fields[3])));
            } else {
                throw new IllegalArgumentException("neither a site nor a function: " + line);
            }
        }
        return new SiteTable(sites, functions);
    }

    private static CSite site(String[] fields, List<CSite> before) {
        int outer = number(fields[5]);
        if (outer > before.size()) {
            throw new IllegalArgumentException("inlined at a later site: " + outer);
        }
        @Nullable CSite inlinedAt = outer == 0 ? null : before.get(outer - 1);
        return new CSite(
                plain(fields[1]),
                plain(fields[2]),
                number(fields[3]),
                number(fields[4]),
                inlinedAt);
    }

    private static int number(String field) {
        return Integer.parseInt(field);
    }

    private static String escaped(String field) {
        return field.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String plain(String field) {
        return field.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%09", "\t")
                .replace("%25", "%");
    }
}
