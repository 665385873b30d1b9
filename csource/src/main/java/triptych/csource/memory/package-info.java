/** The simulated kernel's memory: what may be touched, who owns it, and what a wrong access is. */
package triptych.csource.memory;
