package triptych.conformance.freebsd;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

/** A kernel test whose threads meet in one order only: there is one interleaving. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@KernelTest
@ExpectInterleavings(1)
@interface WorkerInOneOrder {}
