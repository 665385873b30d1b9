package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code enum uio_rw}: which way a {@link Uio} goes. */
@KernelText
public interface UioDirection {
    /** From the device to the user. */
    @Symbol(header = "sys/uio.h")
    int UIO_READ = 0;

    /** From the user to the device. */
    @Symbol(header = "sys/uio.h")
    int UIO_WRITE = 1;
}
