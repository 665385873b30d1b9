package triptych.cli.output;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import triptych.rosetta.check.Diagnostic;
import triptych.rosetta.check.Note;
import triptych.rosetta.check.Place;
import triptych.rosetta.check.PortReport;
import triptych.rosetta.check.PortRule;

/**
 * What bites in a port, in the Static Analysis Results Interchange Format 2.1.0, which editors and
 * code hosts read.
 */
public final class Sarif {
    private Sarif() {}

    /** The whole log, on one line; {@code version} of Triptych, null if it has none. */
    public static String of(PortReport report, String version) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver(version)));
        run.put("columnKind", "utf16CodeUnits");
        run.put("properties", properties(report));
        run.put("results", report.diagnostics().stream().map(Sarif::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.of(log);
    }

    private static Map<String, Object> properties(PortReport report) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("from", report.from());
        properties.put("to", report.to());
        properties.put("names", report.names().size());
        properties.put("withoutEquivalent", report.without().size());
        properties.put("untold", report.untold().size());
        return properties;
    }

    private static Map<String, Object> driver(String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "triptych");
        if (version != null) {
            driver.put("version", version);
        }
        driver.put("rules", Stream.of(PortRule.values()).map(Sarif::rule).toList());
        return driver;
    }

    private static Map<String, Object> rule(PortRule rule) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", rule.id());
        object.put("shortDescription", message(rule.words()));
        object.put("defaultConfiguration", Map.of("level", "warning"));
        return object;
    }

    private static Map<String, Object> result(Diagnostic diagnostic) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", diagnostic.rule().id());
        result.put("ruleIndex", diagnostic.rule().ordinal());
        result.put("level", "warning");
        result.put("message", message(diagnostic.words()));
        result.put("locations", List.of(location(diagnostic.place())));
        List<Object> related = new ArrayList<>();
        for (Note note : diagnostic.notes()) {
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("id", related.size());
            location.putAll(location(note.place()));
            location.put("message", message(note.words()));
            related.add(location);
        }
        result.put("relatedLocations", related);
        return result;
    }

    private static Map<String, Object> message(String words) {
        return Map.of("text", words);
    }

    private static Map<String, Object> location(Place place) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", place.line());
        region.put("startColumn", place.column());
        region.put("endColumn", place.end());
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(place.file())));
        physical.put("region", region);
        return Map.of("physicalLocation", physical);
    }

    /** Relative where the user named it so: a log made in one checkout fits another one. */
    private static String uri(String file) {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        try {
            return new URI(null, null, "./" + file.replace(java.io.File.separatorChar, '/'), null)
                    .toASCIIString()
                    .substring(2);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }
}
