/**
 * Locks as data plus rules; that a taken lock disables the thread before it is all the blocking
 * there is.
 */
package triptych.core.lock;
