/** What a name stands for, told by one chapter for each kind of names. */
package triptych.cli.explain;
