package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct kobject}: a directory of sysfs that lives as long as somebody refers to it. */
@KernelText
@Symbol(name = "kobject", header = "linux/kobject.h")
public final class Kobject extends SimObject {
    private final String name;
    private final Kobject parent;
    private final List<Kobject> directories = new ArrayList<>(1);
    private final List<FileNode> files = new ArrayList<>(1);
    private int references = 1;

    /** {@code parent} is null at the top. */
    public Kobject(String name, Kobject parent) {
        this.name = name;
        this.parent = parent;
    }

    public Kobject parent() {
        return parent;
    }

    public List<FileNode> files() {
        return files;
    }

    /** Those that lie in it. */
    public List<Kobject> directories() {
        return directories;
    }

    /** 0 once its memory is gone. */
    public int references() {
        return references;
    }

    public void get() {
        references++;
    }

    /** Whether that was the last one. */
    public boolean put() {
        return --references == 0;
    }

    @Override
    public String label() {
        return name;
    }
}
