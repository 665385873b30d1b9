package triptych.tru64.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code cfg_attr_t}: one attribute in a request. */
@KernelText
@Symbol(name = "cfg_attr_t", header = "sys/sysconfig.h")
public final class CfgAttr {
    private final String name;
    private Object value;
    private int status = CfgFlags.CFG_ATTR_SUCCESS;

    /** {@code value} is a number or a {@code String}; null to ask for it. */
    public CfgAttr(String name, Object value) {
        this.name = name;
        this.value = value;
    }

    public String name() {
        return name;
    }

    /** Null while it is not known. */
    public Object value() {
        return value;
    }

    /** {@code CFG_ATTR_*}: whether the framework could do what was asked. */
    public int status() {
        return status;
    }

    // ---- changed by the kernel only ----

    public void setValue(Object newValue) {
        value = newValue;
    }

    public void setStatus(int newStatus) {
        status = newStatus;
    }
}
