/** What is wrong, as facts; how a kernel would say it stands in its personality's dialect. */
package triptych.core.finding;
