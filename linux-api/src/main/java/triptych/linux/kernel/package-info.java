/**
 * Linux's rules over the core: one class per idea. What sleeps and wakes is the core's; these say
 * who, when, and what the kernel prints.
 */
package triptych.linux.kernel;
