/** Linux for modules in C: what a module's file declares, and the structures that it shares. */
package triptych.linux.c;
