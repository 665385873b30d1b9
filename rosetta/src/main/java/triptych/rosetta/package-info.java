/**
 * What a routine of one kernel is called on the others, and what bites whoever goes by the name:
 * facts kept as ideas, read by {@link triptych.rosetta.Rosetta#load}.
 */
package triptych.rosetta;
