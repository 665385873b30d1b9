package triptych.tru64.struct;

import java.util.function.Consumer;
import java.util.function.Supplier;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code cfg_subsys_attr_t}: one attribute in a module's table. */
@KernelText
@Symbol(name = "cfg_subsys_attr_t", header = "sys/sysconfig.h")
public final class CfgSubsysAttr {
    private final String name;
    private final int type;
    private final int operation;
    private final Supplier<Object> reader;
    private final Consumer<Object> writer;
    private final long minVal;
    private final long maxVal;

    private CfgSubsysAttr(
            String name,
            int type,
            int operation,
            Supplier<Object> reader,
            Consumer<Object> writer,
            long minVal,
            long maxVal) {
        this.name = name;
        this.type = type;
        this.operation = operation;
        this.reader = reader;
        this.writer = writer;
        this.minVal = minVal;
        this.maxVal = maxVal;
    }

    /**
     * A number.
     *
     * @param type {@code CFG_ATTR_INTTYPE}, {@code CFG_ATTR_UINTTYPE} or {@code
     *     CFG_ATTR_ULONGTYPE}; a cell has 32 bits whatever it is
     * @param operation OR of the {@code CFG_OP_*} that it allows
     * @param addr where the value is
     */
    public static CfgSubsysAttr number(
            String name, int type, int operation, SharedInt addr, long min_val, long max_val) {
        return new CfgSubsysAttr(
                name,
                type,
                operation,
                addr::get,
                value -> addr.set(((Number) value).intValue()),
                min_val,
                max_val);
    }

    /** A text of {@code min_val} to {@code max_val} characters: {@code CFG_ATTR_STRTYPE}. */
    public static CfgSubsysAttr text(
            String name, int operation, Ref<String> addr, long min_val, long max_val) {
        return new CfgSubsysAttr(
                name,
                CfgFlags.CFG_ATTR_STRTYPE,
                operation,
                addr::get,
                value -> addr.set((String) value),
                min_val,
                max_val);
    }

    /**
     * An entry in the memory of a module in C.
     *
     * @param addr where the value is: a number or a string, as {@code type} says; null if it is
     *     nowhere
     */
    public static CfgSubsysAttr of(
            String name, int type, int operation, Ref<?> addr, long min_val, long max_val) {
        return new CfgSubsysAttr(
                name,
                type,
                operation,
                () -> addr == null ? null : addr.get(),
                value -> write(addr, value),
                min_val,
                max_val);
    }

    @SuppressWarnings("unchecked") // check() has found a value of the attribute's type
    private static <T> void write(Ref<T> addr, Object value) {
        if (addr != null) {
            addr.set((T) (value instanceof Number number ? number.longValue() : value));
        }
    }

    public String name() {
        return name;
    }

    // ---- the framework's ----

    /** Whether {@code op} may be done to it. */
    public boolean allows(int op) {
        return (operation & op) != 0;
    }

    /** {@code CFG_ATTR_*}: whether {@code value} fits. */
    public int check(Object value) {
        boolean isText = type == CfgFlags.CFG_ATTR_STRTYPE;
        if (isText ? !(value instanceof String) : !(value instanceof Number)) {
            return CfgFlags.CFG_ATTR_ETYPE;
        }
        long size = isText ? ((String) value).length() : ((Number) value).longValue();
        if (size < minVal) {
            return CfgFlags.CFG_ATTR_ESMALL;
        }
        return size > maxVal ? CfgFlags.CFG_ATTR_ELARGE : CfgFlags.CFG_ATTR_SUCCESS;
    }

    /** Reads the module's cell. */
    public Object read() {
        return reader.get();
    }

    /** Writes the module's cell. */
    public void write(Object value) {
        writer.accept(value);
    }
}
