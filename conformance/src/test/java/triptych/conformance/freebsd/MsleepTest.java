package triptych.conformance.freebsd;

import triptych.freebsd.struct.Mtx;

/** All that {@code mtx_sleep} states, of its older name. */
class MsleepTest extends MtxSleepTest {
    @Override
    int sleep(Object chan, Mtx mtx, int priority, int timo) {
        return os.msleep(chan, mtx, priority, "wait", timo);
    }
}
