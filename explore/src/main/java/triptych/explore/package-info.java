/** Exploring a program: the question, the verdict, and what was looked at. */
package triptych.explore;
