package triptych.freebsd.dialect;

import triptych.core.routine.KernelText;

/** The words of {@code subr_firmware.c}. */
@KernelText
public final class FirmwareTexts {
    private FirmwareTexts() {}

    public static String alreadyRegistered(String image) {
        return "firmware_register: image " + image + " already registered!\n";
    }

    public static String couldNotLoad(String image, int error) {
        return image + ": could not load firmware image, error " + error + "\n";
    }

    public static String didNotRegister(String image) {
        return image + ": firmware image loaded, but did not register\n";
    }
}
