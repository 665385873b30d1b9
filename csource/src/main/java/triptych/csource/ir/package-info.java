/** LLVM's textual intermediate language, read and rewritten so that C code tells where it is. */
package triptych.csource.ir;
