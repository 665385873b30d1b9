package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct proc_ops}: the functions behind a file of {@code /proc}, which nobody owns.
 *
 * @param operations the same functions as those of any file
 */
@KernelText
@Symbol(name = "proc_ops", header = "linux/proc_fs.h")
public record ProcOps(FileOperations operations) {}
