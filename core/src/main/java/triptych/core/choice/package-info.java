/** Every source of luck is a decision, and every decision goes through one strategy. */
package triptych.core.choice;
