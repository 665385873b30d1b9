package triptych.rosetta.check;

/** More on a diagnostic, at its place or at another one. */
public record Note(Place place, String words) {}
