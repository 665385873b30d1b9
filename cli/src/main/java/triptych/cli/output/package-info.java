/** Where results and progress go, and in which form. */
package triptych.cli.output;
