package triptych.conformance;

import java.util.List;

/**
 * Something of a kernel's interface with the clauses that its documentation comment states.
 *
 * @param name of the routine, constant or class
 * @param where the type that declares it
 * @param routine whether it is a routine that modules call
 */
record Documented(String name, String where, boolean routine, List<Statement> statements) {

    /** One list item with an id. */
    record Statement(String id, String text) {}
}
