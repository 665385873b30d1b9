package com.example.pump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.mockito.Mock;
import triptych.freebsd.FreeBsd;
import triptych.junit.KernelTest;

class PumpTest {
    @Mock Motor motor;

    @KernelTest
    void unloads(FreeBsd os, Pump pump) {
        assertEquals(0, os.kldload(pump));
        assertEquals(0, os.kldunload(pump));
    }
}
