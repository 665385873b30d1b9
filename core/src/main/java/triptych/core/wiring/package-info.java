/**
 * How the parts are put together by Guice: personalities announce themselves, machines have a
 * scope.
 */
package triptych.core.wiring;
