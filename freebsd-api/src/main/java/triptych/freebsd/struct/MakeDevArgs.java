package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct make_dev_args}: what a device node is to be like. */
@KernelText
@Symbol(name = "make_dev_args", header = "sys/conf.h")
public record MakeDevArgs(
        int mda_flags, Cdevsw mda_devsw, int mda_unit, Object mda_si_drv1, Object mda_si_drv2) {}
