/**
 * The port assistant: which names of another kernel a C source uses, what stands for them on the
 * kernel that it goes to, and what bites at each place.
 */
package triptych.rosetta.check;
