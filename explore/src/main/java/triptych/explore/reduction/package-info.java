/**
 * Partial-order reduction: of all interleavings that differ only in the order of independent steps,
 * one is run.
 */
package triptych.explore.reduction;
