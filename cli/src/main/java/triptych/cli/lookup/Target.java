package triptych.cli.lookup;

import triptych.core.finding.Dialect;
import triptych.core.scenario.Program;
import triptych.core.wiring.Personality;

/**
 * What a command works on.
 *
 * @param program what runs
 * @param kernel the kernel that it runs on
 * @param dialect how what it comes to is told
 */
public record Target(Program program, Personality kernel, Dialect dialect) {}
