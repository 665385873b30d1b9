package com.example.pump;

import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.mockito.Mock;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

/** What was wrong with the pump before its fix. */
class UnfixedPumpTest {
    @Mock Motor motor;

    @BeforeEach
    void water_is_high() {
        when(motor.level()).thenReturn(20);
    }

    @KernelTest
    @ExpectPanic("page fault while in kernel mode (instruction pointer in unloaded module")
    void unloading_panics(FreeBsd os, UnfixedPump pump) {
        os.kldload(pump);
        os.kldunload(pump);
    }

    /** The same, red: {@code mvn test -Pred}. */
    @KernelTest
    @Tag("red")
    void unloads(FreeBsd os, UnfixedPump pump) {
        os.kldload(pump);
        os.kldunload(pump);
    }
}
