/** How the Tru64 personality announces itself, and what it binds. */
package triptych.tru64.wiring;
