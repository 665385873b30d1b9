/**
 * C as it stands in a file: neither preprocessed nor compiled, since half a port does not compile.
 */
package triptych.rosetta.source;
