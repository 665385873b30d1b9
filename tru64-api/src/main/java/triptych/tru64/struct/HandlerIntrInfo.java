package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/**
 * {@code handler_intr_info}: which interrupt a device raises, and who answers.
 *
 * @param line number of the machine's interrupt line
 * @param intr the interrupt service routine
 * @param param given to it
 * @param level interrupt priority level that it runs at, as the {@code spl} routines return them
 */
@Symbol(name = "handler_intr_info", header = "io/common/handler.h")
public record HandlerIntrInfo(int line, InterruptRoutine intr, Object param, int level) {
    /** At the level of devices. */
    public HandlerIntrInfo(int line, InterruptRoutine intr, Object param) {
        this(line, intr, param, SplLevel.DEVICES);
    }
}
