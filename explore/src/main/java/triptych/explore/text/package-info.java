/** Verdicts and failures as plain text. */
package triptych.explore.text;
