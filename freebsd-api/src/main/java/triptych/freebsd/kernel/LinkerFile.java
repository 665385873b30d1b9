package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.module.LoadedModule;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Text;
import triptych.freebsd.struct.ModuleT;
import triptych.freebsd.struct.SysctlOid;

/** {@code struct linker_file}: a file that is loaded, and who needs it. */
@KernelText
@Symbol(name = "linker_file_t", header = "sys/linker.h")
public final class LinkerFile {
    private final int id;
    private final KldFile file;
    private final LoadedModule loaded;
    private final List<ModuleT> modules = new ArrayList<>(1);
    private final List<LinkerFile> dependencies = new ArrayList<>(0);
    private final List<SysctlOid> sysctls = new ArrayList<>(0);
    private int refs = 1;
    private int userrefs;

    LinkerFile(int id, KldFile file, LoadedModule loaded) {
        this.id = id;
        this.file = file;
        this.loaded = loaded;
    }

    int id() {
        return id;
    }

    KldFile file() {
        return file;
    }

    String name() {
        return file.name() + ".ko";
    }

    LoadedModule loaded() {
        return loaded;
    }

    Text text() {
        return loaded.text();
    }

    /** The modules that are registered and have agreed to be loaded, in that order. */
    List<ModuleT> modules() {
        return modules;
    }

    List<LinkerFile> dependencies() {
        return dependencies;
    }

    /** What it has in the tree of {@code sysctl}. */
    List<SysctlOid> sysctls() {
        return sysctls;
    }

    int refs() {
        return refs;
    }

    void reference() {
        refs++;
    }

    void dropReference() {
        refs--;
    }

    /** How often users have loaded it by name. */
    int userrefs() {
        return userrefs;
    }

    void addUserref(int change) {
        userrefs += change;
    }
}
