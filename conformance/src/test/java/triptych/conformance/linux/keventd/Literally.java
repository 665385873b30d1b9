package triptych.conformance.linux.keventd;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import triptych.junit.Explore;

/** Every schedule of the patch as its code says. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Explore(strategy = "exhaustive", requireProof = true, budgetMillis = 600_000, profile = "literal")
@interface Literally {}
