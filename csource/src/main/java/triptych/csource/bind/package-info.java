/** Calls between C code and the surface of a kernel: routines by name, arguments by type. */
package triptych.csource.bind;
