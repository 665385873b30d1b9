/** Memory that several simulated threads share: cells for Java modules, and the simulated heap. */
package triptych.core.memory;
