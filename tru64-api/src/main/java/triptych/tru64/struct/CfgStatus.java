package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/**
 * {@code cfg_status_t}: the answer to a request, 32 bits. The upper 16 are the error number of the
 * subsystem, the lower 16 say how far the framework came. Of the framework's codes only the prefix
 * is known: names and numbers are ours.
 */
@Symbol(name = "cfg_status_t", header = "sys/sysconfig.h")
public interface CfgStatus {
    /** The subsystem was asked. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_FRAME_SUCCESS = 0;

    /** No such subsystem is configured. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_FRAME_ESUBSYS = 1;

    /** An attribute cannot be stored; its own status says why. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_FRAME_EATTR = 2;

    /** What {@code error} of the subsystem and {@code frame} of the framework come to. */
    static int word(int error, int frame) {
        return error << Short.SIZE | frame;
    }

    /** The error number of the subsystem. */
    static int subsystemOf(int word) {
        return word >> Short.SIZE;
    }

    /** {@code CFG_FRAME_*}. */
    static int frameOf(int word) {
        return word & 0xffff;
    }

    /** The one error number that a user is told. */
    static int errorOf(int word) {
        if (subsystemOf(word) != Errno.ESUCCESS) {
            return subsystemOf(word);
        }
        return switch (frameOf(word)) {
            case CFG_FRAME_ESUBSYS -> Errno.ESRCH;
            case CFG_FRAME_EATTR -> Errno.EINVAL;
            default -> Errno.ESUCCESS;
        };
    }
}
