package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.linux.Surface;

/** What every part of this surface stands on: the patched kernel. */
@KernelText
public interface PatchSurface extends Surface {
    /** The patched kernel of the machine that the caller runs on. */
    default KeventdKernel patch() {
        return KeventdKernel.of(kernel().machine());
    }
}
