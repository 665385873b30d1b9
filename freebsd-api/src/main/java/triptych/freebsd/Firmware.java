package triptych.freebsd;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.FirmwareImage;

/** firmware(9): images for devices, and the modules that they come with. */
@KernelText
public interface Firmware extends Surface {
    /** Whoever gives an image back wants its module unloaded. */
    @Symbol(header = "sys/firmware.h")
    int FIRMWARE_UNLOAD = 0x0001;

    /**
     * Offers an image.
     *
     * <p><b>C:</b> {@code const struct firmware *firmware_register(const char *imagename, const
     * void *data, size_t datasize, unsigned int version, const struct firmware *parent);}
     * &lt;sys/firmware.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From now on {@link #firmware_get} finds it, upper and lower case being the
     *       same.
     *   <li id="S2">A name that is taken gives null, and {@code firmware_register: image NAME
     *       already registered!} is printed.
     *   <li id="S3">As long as somebody uses it, {@code parent} counts as used too.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param imagename its name
     * @param data the image
     * @param datasize bytes
     * @param version of the image
     * @param parent another image of the same module, or null
     * @return the image; null if the name is taken
     * @source firmware(9)
     */
    @Routine(header = "sys/firmware.h", sleeps = true)
    default FirmwareImage firmware_register(
            String imagename, Span data, long datasize, int version, FirmwareImage parent) {
        SimThread td =
                enter(DriverCalls.firmware_register, imagename, data, datasize, version, parent);
        FirmwareImage result =
                kernel().firmware().register(imagename, data, datasize, version, parent);
        td.leave();
        return result;
    }

    /**
     * Takes an image back.
     *
     * <p><b>C:</b> {@code int firmware_unregister(const char *imagename);} &lt;sys/firmware.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Afterwards it is not found any more; a name that there is not is 0 as well.
     *   <li id="S2">An image that somebody uses is {@code EBUSY}, and stays.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param imagename its name
     * @return 0, or {@code EBUSY}
     * @source firmware(9)
     */
    @Routine(header = "sys/firmware.h", sleeps = true)
    default int firmware_unregister(String imagename) {
        SimThread td = enter(DriverCalls.firmware_unregister, imagename);
        int result = kernel().firmware().unregister(imagename);
        td.leave();
        return result;
    }

    /**
     * Finds an image, and uses it from now on.
     *
     * <p><b>C:</b> {@code const struct firmware *firmware_get(const char *imagename);}
     * &lt;sys/firmware.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">An image that is missing is looked for in an installed module of its name,
     *       which a thread of the kernel loads; the caller sleeps ({@code fwload}).
     *   <li id="S2">Without such a module the answer is null, and {@code NAME: could not load
     *       firmware image, error 2} is printed.
     *   <li id="S3">A module that does not register the image goes again, and {@code NAME: firmware
     *       image loaded, but did not register} is printed.
     *   <li id="S4">Called while the linker is at work for the caller, as in {@code MOD_UNLOAD}, a
     *       missing image is waited for in vain.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param imagename its name
     * @return the image; null if there is none
     * @source firmware(9)
     */
    @Routine(header = "sys/firmware.h", sleeps = true)
    default FirmwareImage firmware_get(String imagename) {
        SimThread td = enter(DriverCalls.firmware_get, imagename);
        FirmwareImage result = kernel().firmware().get(td, imagename);
        td.leave();
        return result;
    }

    /**
     * Uses an image no longer.
     *
     * <p><b>C:</b> {@code void firmware_put(const struct firmware *fp, int flags);}
     * &lt;sys/firmware.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With {@code FIRMWARE_UNLOAD}, once nobody uses it, a thread of the kernel
     *       unloads the module that was loaded for it.
     *   <li id="S2">Without it the module stays.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param fp what {@link #firmware_get} gave
     * @param flags 0 or {@code FIRMWARE_UNLOAD}
     * @source firmware(9)
     */
    @Routine(header = "sys/firmware.h", sleeps = true)
    default void firmware_put(FirmwareImage fp, int flags) {
        SimThread td = enter(DriverCalls.firmware_put, fp, flags);
        kernel().firmware().put(td, fp, flags);
        td.leave();
    }
}
