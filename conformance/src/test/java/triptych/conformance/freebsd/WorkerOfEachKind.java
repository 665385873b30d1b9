package triptych.conformance.freebsd;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.junit.Explore;

/** A kernel test of each {@link WorkerKind}, its first parameter. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest
@EnumSource
@Explore(strategy = "exhaustive", requireProof = true)
@interface WorkerOfEachKind {}
