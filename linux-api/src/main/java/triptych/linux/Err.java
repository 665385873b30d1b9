package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.linux.struct.TaskStruct;

/** {@code linux/err.h}: pointers that are errors. Only pointers to tasks carry errors here. */
@KernelText
public interface Err extends Surface {
    /** The largest number that is an error. */
    @Symbol(header = "linux/err.h")
    int MAX_ERRNO = 4095;

    /**
     * Whether a pointer is an error.
     *
     * <p><b>C:</b> {@code bool IS_ERR(const void *ptr);} &lt;linux/err.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True for -1 to -4095 only: not for NULL, nor for a small positive number.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param ptr what a routine returned
     * @return true for an error
     * @source linux.md 0.3; include/linux/err.h [6.12]
     */
    @Routine(header = "linux/err.h")
    default boolean IS_ERR(TaskStruct ptr) {
        return ptr != null && ptr.number() < 0 && ptr.number() >= -MAX_ERRNO;
    }

    /**
     * The number that a pointer is.
     *
     * <p><b>C:</b> {@code long PTR_ERR(const void *ptr);} &lt;linux/err.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Of an error pointer the error, of NULL 0, of a task its address.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param ptr what a routine returned
     * @return the number
     * @source linux.md 0.3; include/linux/err.h [6.12]
     */
    @Routine(header = "linux/err.h")
    default long PTR_ERR(TaskStruct ptr) {
        return kernel().tasks().numberOf(ptr);
    }

    /**
     * A pointer that is an error.
     *
     * <p><b>C:</b> {@code void *ERR_PTR(long error);} &lt;linux/err.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code PTR_ERR} gives the number back; 0 is NULL.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param error as a rule negative
     * @return the pointer
     * @source linux.md 0.3; include/linux/err.h [6.12]
     */
    @Routine(header = "linux/err.h")
    default TaskStruct ERR_PTR(long error) {
        return error == 0 ? null : TaskStruct.pointer(error);
    }

    /**
     * Whether a pointer is an error or NULL.
     *
     * <p><b>C:</b> {@code bool IS_ERR_OR_NULL(const void *ptr);} &lt;linux/err.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True for NULL and whatever {@code IS_ERR} tells.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param ptr what a routine returned
     * @return true for either
     * @source linux.md 0.3; include/linux/err.h [6.12]
     */
    @Routine(header = "linux/err.h")
    default boolean IS_ERR_OR_NULL(TaskStruct ptr) {
        return ptr == null || IS_ERR(ptr);
    }

    /**
     * The error that a pointer is, if it is one.
     *
     * <p><b>C:</b> {@code int PTR_ERR_OR_ZERO(const void *ptr);} &lt;linux/err.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">0 for whatever is no error.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param ptr what a routine returned
     * @return the error; 0 if there is none
     * @source linux.md 0.3; include/linux/err.h [6.12]
     */
    @Routine(header = "linux/err.h")
    default int PTR_ERR_OR_ZERO(TaskStruct ptr) {
        return IS_ERR(ptr) ? (int) PTR_ERR(ptr) : 0;
    }
}
