/** The engine that runs a module's WebAssembly as JVM bytecode; the one place that knows it. */
package triptych.csource.engine;
