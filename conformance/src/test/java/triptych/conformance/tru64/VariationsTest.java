package triptych.conformance.tru64;

import triptych.conformance.VariationChecks;

/** Tru64's known variations and the page that lists them. */
class VariationsTest extends VariationChecks {
    VariationsTest() {
        super("tru64", "Tru64: known variations", 20);
    }
}
