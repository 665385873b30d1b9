package triptych.conformance.freebsd;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import triptych.junit.Explore;

/** A parameterised kernel test, every schedule of every case tried. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest
@Explore(strategy = "exhaustive", requireProof = true)
@interface LockCases {}
