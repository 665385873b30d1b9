package triptych.core.module;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Event;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Text;

/** The modules of one machine, in the order in which they were loaded. */
public final class Modules {
    private final Machine machine;
    private final List<LoadedModule> loaded = new ArrayList<>(2);

    private Modules(Machine machine) {
        this.machine = machine;
    }

    public static Modules of(Machine machine) {
        return machine.face(Modules.class, Modules::new);
    }

    /** Maps the text of a module. */
    public LoadedModule load(String name) {
        LoadedModule module = new LoadedModule(machine.named(new Text(name)));
        loaded.add(module);
        machine.emit(new Event.Loaded(machine.step(), machine.actor(), name));
        return module;
    }

    /** Unmaps the text of a module, whoever may still stand in it: kernels do not look. */
    public void unload(LoadedModule module) {
        machine.touch(module.text(), Access.WRITE);
        module.text().unmap();
        loaded.remove(module);
        machine.emit(new Event.Unloaded(machine.step(), machine.actor(), module.name()));
    }

    /** Oldest first. */
    public List<LoadedModule> loaded() {
        return List.copyOf(loaded);
    }
}
