package triptych.rosetta;

import java.util.List;

/**
 * How one kernel does what others do differently.
 *
 * @param text one sentence
 * @param proofs what shows it: never none
 */
public record Side(String text, List<Proof> proofs) {
    public Side {
        proofs = List.copyOf(proofs);
        if (proofs.isEmpty()) {
            throw new IllegalArgumentException("not proved: " + text);
        }
    }
}
