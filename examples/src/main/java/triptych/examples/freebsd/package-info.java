/**
 * FreeBSD modules with a lesson each: the forum's unload race, its wrong fixes, and the right one.
 */
package triptych.examples.freebsd;
