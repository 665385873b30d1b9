/** Comparing ports: what two programs show to the outside, over all schedules of each. */
package triptych.explore.compare;
