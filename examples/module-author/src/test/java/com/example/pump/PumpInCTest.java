package com.example.pump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.CModule;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Users;

/** The pump in C. */
class PumpInCTest {
    @KernelTest
    void unloads(FreeBsd os, @CModule("src/main/c/pump.c") KldFile pump) {
        assertEquals(0, os.kldload(pump));
        assertEquals(0, os.kldunload(pump));
    }

    @KernelTest
    @Explore(requireProof = true, budgetMillis = 60_000)
    @CModule("src/main/c/pump.c")
    void unloads_at_any_time() {}

    @KernelTest
    @CModule("src/main/c/pump.c")
    @Users("""
        user admin
            load
            wait
            unload
        user other
            unload
        """)
    void somebody_else_may_unload_it_first() {}

    @KernelTest
    @CModule(value = "src/main/c/pump.c", define = "UNFIXED")
    @ExpectPanic("mtx_lock() of destroyed mutex")
    void unloading_panics_without_the_fix() {}

    /** The same, red: {@code mvn test -Pred}. */
    @KernelTest
    @Tag("red")
    @CModule(value = "src/main/c/pump.c", define = "UNFIXED")
    void unloads_without_the_fix() {}
}
