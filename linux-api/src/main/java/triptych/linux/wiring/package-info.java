/** How the Linux personality announces itself, and what it binds. */
package triptych.linux.wiring;
