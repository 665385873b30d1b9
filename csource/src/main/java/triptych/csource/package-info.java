/** Real C modules: from their sources to WebAssembly that the machine can run. */
package triptych.csource;
