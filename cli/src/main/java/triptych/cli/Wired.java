package triptych.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command that is made by Guice. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Wired {}
