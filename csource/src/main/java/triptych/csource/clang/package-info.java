/** The C compiler: where it comes from, how it is run, and what it made before. */
package triptych.csource.clang;
