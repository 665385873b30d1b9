package triptych.freebsd.dialect;

import triptych.core.routine.KernelText;

/** What the kernel says about devices and users' memory. */
@KernelText
public final class DeviceTexts {
    private DeviceTexts() {}

    public static String badName(int error, String name) {
        return "make_dev_credv: bad si_name (error=" + error + ", si_name=" + name + ")";
    }

    public static String destroyedTwice(String name) {
        return "EMU device-destroyed-twice: " + name + " is no device any more";
    }

    public static final String USERS_MEMORY =
            "The memory is a user's: only copyin and its kin may touch it.";
}
