/** What a run shows to the outside: what two ports of one driver must have in common. */
package triptych.core.observe;
