/** Loaded modules: their text and what they own. */
package triptych.core.module;
