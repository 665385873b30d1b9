package triptych.linux;

import triptych.core.routine.KernelText;

/** {@code linux/printk.h}: the kernel's log. */
@KernelText
public interface Printk extends Surface {}
