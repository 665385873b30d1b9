package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct cdevsw}: what a driver does with the files of its devices; null where it does
 * nothing.
 *
 * @param d_version {@link DeviceFlags#D_VERSION}
 * @param d_flags such as {@link DeviceFlags#D_NEEDGIANT}
 */
@KernelText
@Symbol(name = "cdevsw", header = "sys/conf.h")
public record Cdevsw(
        int d_version,
        int d_flags,
        String d_name,
        DeviceOpen d_open,
        DeviceOpen d_close,
        DeviceIo d_read,
        DeviceIo d_write,
        DeviceIoctl d_ioctl,
        DevicePoll d_poll,
        DevicePurge d_purge) {
    /** A driver that lets its devices be opened and closed. */
    public static Cdevsw named(String name, int flags) {
        return new Cdevsw(
                DeviceFlags.D_VERSION, flags, name, null, null, null, null, null, null, null);
    }

    public Cdevsw opening(DeviceOpen open, DeviceOpen close) {
        return new Cdevsw(
                d_version, d_flags, d_name, open, close, d_read, d_write, d_ioctl, d_poll, d_purge);
    }

    public Cdevsw moving(DeviceIo read, DeviceIo write) {
        return new Cdevsw(
                d_version, d_flags, d_name, d_open, d_close, read, write, d_ioctl, d_poll, d_purge);
    }

    public Cdevsw controlling(DeviceIoctl ioctl, DevicePoll poll) {
        return new Cdevsw(
                d_version, d_flags, d_name, d_open, d_close, d_read, d_write, ioctl, poll, d_purge);
    }

    public Cdevsw purging(DevicePurge purge) {
        return new Cdevsw(
                d_version, d_flags, d_name, d_open, d_close, d_read, d_write, d_ioctl, d_poll,
                purge);
    }
}
