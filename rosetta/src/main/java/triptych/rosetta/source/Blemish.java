package triptych.rosetta.source;

/**
 * Something that no compiler would take, and that makes the reading less sure.
 *
 * @param words what it is
 */
public record Blemish(int line, int column, String words) {}
