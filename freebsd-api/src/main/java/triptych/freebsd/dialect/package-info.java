/** What FreeBSD prints: texts made of findings and of places, nothing else. */
package triptych.freebsd.dialect;
