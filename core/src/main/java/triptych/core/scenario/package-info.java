/** What is explored: a program for the machine, and the built-in stories with a lesson. */
package triptych.core.scenario;
