package triptych.freebsd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.scenario.Program;
import triptych.freebsd.kernel.FreeBsdKernel;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** A few threads with a few calls each, whose final state is what each thread has noted. */
record SmallProgram(String name, Body body) implements Program {
    /** Puts the threads on a machine. */
    interface Body {
        void boot(Os os);
    }

    /** Notes by thread: the same for every order of steps that do not depend on each other. */
    static final class Os {
        final FreeBsdSystem sys;
        private final Map<String, List<Object>> notes = new TreeMap<>();

        Os(FreeBsdSystem sys) {
            this.sys = sys;
        }

        void note(String who, Object what) {
            notes.computeIfAbsent(who, unused -> new ArrayList<>()).add(what);
        }

        void user(String name, Runnable code) {
            sys.user(name, code);
        }

        Mtx mutex(String name) {
            Mtx m = new Mtx();
            sys.mtx_init(m, name, null, Mutex.MTX_DEF);
            return m;
        }

        /** From a thread: another one in process 0. */
        Td kthread(String name, Runnable code) {
            return kthread(name, null, code);
        }

        Td kthread(String name, Proc p, Runnable code) {
            Ref<Td> td = new Ref<>();
            sys.kthread_add(code, null, p, td, 0, 0, name);
            return td.peek();
        }

        Proc kproc(String name, Runnable code) {
            Ref<Proc> p = new Ref<>();
            sys.kproc_create(code, null, p, 0, 0, name);
            return p.peek();
        }

        /** A file whose module notes what it hears. */
        KldFile file(String name) {
            ModuleData data =
                    new ModuleData(
                            name,
                            (mod, what, arg) -> {
                                note("module " + name, what);
                                return 0;
                            },
                            null);
            return new KldFile(name).DECLARE_MODULE(data, 1, 1).MODULE_VERSION(name, 1);
        }
    }

    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public Outcome boot(Machine machine) {
        Os os = new Os(new FreeBsdSystem(FreeBsdKernel.of(machine)));
        body.boot(os);
        return () -> os.notes.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
