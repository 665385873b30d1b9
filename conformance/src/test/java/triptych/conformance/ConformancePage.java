package triptych.conformance;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import triptych.conformance.Suites.SuiteTest;

/** The page that lists clause by clause which tests hold it. */
record ConformancePage(
        String title, List<Documented> documented, List<SuiteTest> tests, List<String> traces) {

    String text() {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(title).append("\n\n");
        page.append(
                "Generated from the documentation comments and the suites by"
                        + " `mvn -pl conformance -am test -Dtriptych.golden=overwrite`. Every test runs"
                        + " under every schedule unless the suite says otherwise.\n\n");
        long statements = documented.stream().mapToLong(d -> d.statements().size()).sum();
        page.append(documented.size())
                .append(" routines and rules, ")
                .append(statements)
                .append(" clauses, ")
                .append(tests.size())
                .append(" tests.\n");
        for (Documented d : documented) {
            page.append("\n## ").append(d.name()).append("\n\n");
            if (d.statements().isEmpty()) {
                page.append("States no clause.\n");
                continue;
            }
            page.append("| clause | it says | tests |\n|---|---|---|\n");
            for (Documented.Statement s : d.statements()) {
                page.append("| ").append(s.id());
                page.append(" | ").append(s.text().replace("|", "\\|"));
                page.append(" | ").append(testsOf(d.name(), s.id())).append(" |\n");
            }
        }
        page.append("\n## Golden traces\n\n| trace | tests |\n|---|---|\n");
        for (String trace : traces) {
            page.append("| ").append(trace).append(" | ");
            page.append(
                    tests.stream()
                            .filter(t -> t.trace().equals(trace))
                            .map(ConformancePage::name)
                            .sorted()
                            .collect(Collectors.joining(", ")));
            page.append(" |\n");
        }
        return page.toString();
    }

    private String testsOf(String subject, String clause) {
        return tests.stream()
                .filter(t -> t.subjects().contains(subject) && t.clause().equals(clause))
                .map(ConformancePage::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String name(SuiteTest test) {
        return "`" + test.suite() + "." + test.method() + "`";
    }

    /** {@code subject.clause} of every clause that no test holds. */
    Set<String> untested() {
        Set<String> missing = stated();
        tests.forEach(t -> t.subjects().forEach(s -> missing.remove(s + "." + t.clause())));
        return missing;
    }

    /** {@code subject.clause} of every clause that a test holds and no comment states. */
    Set<String> unstated() {
        Set<String> held = new TreeSet<>();
        tests.forEach(t -> t.subjects().forEach(s -> held.add(s + "." + t.clause())));
        held.removeAll(stated());
        return held;
    }

    /** Traces that no test follows. */
    Set<String> untraced() {
        Set<String> missing = new TreeSet<>(traces);
        tests.forEach(t -> missing.remove(t.trace()));
        return missing;
    }

    private Set<String> stated() {
        Set<String> all = new TreeSet<>();
        documented.forEach(d -> d.statements().forEach(s -> all.add(d.name() + "." + s.id())));
        return all;
    }
}
