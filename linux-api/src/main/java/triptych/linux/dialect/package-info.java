/** Findings in Linux's own words, one class per family. */
package triptych.linux.dialect;
