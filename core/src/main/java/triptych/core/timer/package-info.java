/** Timers: functions that the machine calls when time has come to a tick. */
package triptych.core.timer;
