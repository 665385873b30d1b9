package triptych.csource.wasm;

/** One change to the code of functions. */
interface CodeRule {
    /** Begins a function, whose instructions {@code preview} shows. */
    void enter(InstructionReader preview, BodyWriter out);

    /** Writes what shall stand for the current instruction; false if this rule leaves it alone. */
    boolean rewrite(InstructionReader in, BodyWriter out);
}
