/** Suspended computations: three kinds behind one interface; nothing else knows which kind runs. */
package triptych.core.fiber;
