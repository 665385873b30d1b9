/** Interrupts: lines that devices raise, and the contexts that answer. */
package triptych.core.irq;
