/** Ways to go through the schedules of a program: all of them, some of them, or one again. */
package triptych.explore.search;
