/**
 * The one wait primitive: announce on a channel, then block; whoever wakes the channel in between
 * is not missed.
 */
package triptych.core.wait;
