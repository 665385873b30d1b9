/** What happened in a watched run, as facts without prose. */
package triptych.core.event;
