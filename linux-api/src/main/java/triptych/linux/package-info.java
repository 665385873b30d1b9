/** Linux's kernel interface: one type per header. */
package triptych.linux;
