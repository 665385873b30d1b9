/** How a kernel's surface looks from C: its headers, its structures in memory, its modules. */
package triptych.core.c;
