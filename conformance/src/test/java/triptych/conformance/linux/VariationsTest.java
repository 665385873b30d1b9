package triptych.conformance.linux;

import triptych.conformance.VariationChecks;

/** Linux's known variations and the page that lists them. */
class VariationsTest extends VariationChecks {
    VariationsTest() {
        super("linux", "Linux: known variations", 20);
    }
}
