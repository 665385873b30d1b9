/** The {@code triptych} command: one class per subcommand, wired by Guice. */
package triptych.cli;
