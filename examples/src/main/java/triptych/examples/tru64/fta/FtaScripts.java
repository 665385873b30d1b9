package triptych.examples.tru64.fta;

import triptych.tru64.Tru64;
import triptych.tru64.Tru64Module;
import triptych.tru64.Tru64System;

/** What users do with the driver. What they find wrong stops the machine. */
public final class FtaScripts {
    private static final int LONG_ENOUGH = 4;

    private FtaScripts() {}

    /** The adapter fails twice, each time at some time; later the user unconfigures. */
    public static void recovers(Tru64System os, SimulatedAdapter adapter, Tru64Module driver) {
        require(os, os.sysconfig_c(driver) == Tru64.ESUCCESS, "the driver is configured");
        adapter.fails(2);
        os.assert_wait_mesg_timo(null, false, "user", LONG_ENOUGH);
        os.thread_block();
        require(os, adapter.isOperational(), "the adapter was reset after its last failure");
        require(os, os.sysconfig_u(driver) == Tru64.ESUCCESS, "the driver is unconfigured");
    }

    /** The adapter may fail while the user unconfigures, or after it. */
    public static void shutsDown(Tru64System os, SimulatedAdapter adapter, Tru64Module driver) {
        require(os, os.sysconfig_c(driver) == Tru64.ESUCCESS, "the driver is configured");
        adapter.fails(1);
        require(os, os.sysconfig_u(driver) == Tru64.ESUCCESS, "the driver is unconfigured");
    }

    /** A request that is done at once, or on the tick of its time limit. */
    public static void requests(Tru64System os, SimulatedAdapter adapter, Fta driver) {
        os.sysconfig_c(driver);
        int error = driver.fta_cmd_req(new CmdBuf(1));
        require(os, error == Tru64.ESUCCESS || error == Tru64.EWOULDBLOCK, "done or timed out");
        require(os, !adapter.isBusy(), "the engine has left the request's memory");
        require(os, os.sysconfig_u(driver) == Tru64.ESUCCESS, "the driver is unconfigured");
    }

    /** The watchdog sees a failure while the user unconfigures, or before. */
    public static void watchdog(Tru64System os, SimulatedAdapter adapter, MpsleepRecovery driver) {
        os.sysconfig_c(driver);
        driver.adapterFailed();
        require(os, os.sysconfig_u(driver) == Tru64.ESUCCESS, "the driver is unconfigured");
    }

    private static void require(Tru64System os, boolean holds, String claim) {
        if (!holds) {
            os.panic("not so: " + claim);
        }
    }
}
