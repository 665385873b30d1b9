/** Running one schedule again, exactly, with all cameras on. */
package triptych.explore.replay;
