/** Findings in words for Tru64: verified texts where they are known, our own elsewhere. */
package triptych.tru64.dialect;
