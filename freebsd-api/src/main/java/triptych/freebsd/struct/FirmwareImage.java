package triptych.freebsd.struct;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct firmware}: an image for a device, under its name. */
@KernelText
@Symbol(name = "firmware", header = "sys/firmware.h")
public final class FirmwareImage extends SimObject {
    private final String name;
    private final Span data;
    private final long datasize;
    private final int version;
    private final FirmwareImage parent;
    private int references;
    private boolean unwanted;

    /** {@code parent} is the image of the same module that stays as long as this one; or null. */
    public FirmwareImage(String name, Span data, long datasize, int version, FirmwareImage parent) {
        this.name = name;
        this.data = data;
        this.datasize = datasize;
        this.version = version;
        this.parent = parent;
    }

    @Symbol(header = "sys/firmware.h")
    public String name() {
        return name;
    }

    @Symbol(header = "sys/firmware.h")
    public Span data() {
        return data;
    }

    @Symbol(header = "sys/firmware.h")
    public long datasize() {
        return datasize;
    }

    @Symbol(header = "sys/firmware.h")
    public int version() {
        return version;
    }

    // ---- changed by the kernel only ----

    public boolean isReferenced() {
        return references > 0;
    }

    public void reference() {
        if (references++ == 0 && parent != null) {
            parent.references++;
        }
    }

    /** Whether that was the last one. */
    public boolean dropReference() {
        if (--references > 0) {
            return false;
        }
        if (parent != null) {
            parent.references--;
        }
        return true;
    }

    /** Whether its users want its module unloaded. */
    public boolean isUnwanted() {
        return unwanted;
    }

    public void setUnwanted(boolean now) {
        unwanted = now;
    }

    @Override
    public String label() {
        return name;
    }
}
