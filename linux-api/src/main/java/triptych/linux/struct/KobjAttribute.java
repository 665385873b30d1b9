package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct kobj_attribute}: a file of sysfs.
 *
 * @param mode who may read and write it
 * @param show null if it cannot be read
 * @param store null if it cannot be written
 */
@KernelText
@Symbol(name = "kobj_attribute", header = "linux/kobject.h")
public record KobjAttribute(String name, int mode, Show show, Store store) {
    /** {@code show}. */
    @FunctionalInterface
    public interface Show {
        /** Writes to a page. Gives bytes, or a negative error number. */
        long call(Kobject kobj, KobjAttribute attr, Object buf);
    }

    /** {@code store}. */
    @FunctionalInterface
    public interface Store {
        /** Reads a string of {@code count} bytes. Gives bytes, or a negative error number. */
        long call(Kobject kobj, KobjAttribute attr, Object buf, long count);
    }
}
