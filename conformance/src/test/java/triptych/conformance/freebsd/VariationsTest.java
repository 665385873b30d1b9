package triptych.conformance.freebsd;

import triptych.conformance.VariationChecks;

/** FreeBSD's known variations and the page that lists them. */
class VariationsTest extends VariationChecks {
    VariationsTest() {
        super("freebsd", "FreeBSD: known variations", 20);
    }
}
