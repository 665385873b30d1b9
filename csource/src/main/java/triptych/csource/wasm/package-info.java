/** WebAssembly binaries, read and rewritten: 64-bit addresses for a 32-bit memory, finite loops. */
package triptych.csource.wasm;
