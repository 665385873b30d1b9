package triptych.csource.mini;

import java.util.List;
import java.util.Map;
import triptych.core.c.CKernel;
import triptych.core.c.CModule;
import triptych.core.c.CStruct;
import triptych.core.c.CView;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.script.ScriptedUsers;

/** How C meets the kernel that csource is tested with: its user calls one function. */
record MiniKernel(String entry) implements CKernel {
    private record Linked(MiniOs os) implements MiniSurface {}

    static final String HEADERS = "triptych/mini/include";

    private static final List<CStruct<?>> STRUCTS =
            List.of(
                    CStruct.of("mini_lock", MiniLock.class)
                            .adoptedBy(view -> new MiniLock(view.os(MiniSurface.class).os())),
                    CStruct.of("mini_event", MiniEvent.class)
                            .shares("done", Integer.class, MiniEvent::done, MiniEvent::setDone)
                            .shares("quota", Integer.class, MiniEvent::quota, MiniEvent::setQuota)
                            .adoptedBy(MiniKernel::event),
                    CStruct.of("mini_thread", MiniThread.class)
                            .shows("number", Long.class, MiniThread::number)
                            .shows("name", String.class, MiniThread::name)
                            .shows("title", String.class, MiniThread::title)
                            .shows("spawned", Integer.class, MiniThread::spawned)
                            .holds("part", MiniPart.class, MiniThread::part),
                    CStruct.of("mini_desc", MiniDesc.class).adoptedBy(MiniKernel::desc));

    private static MiniEvent event(CView view) {
        MiniEvent event = new MiniEvent();
        event.setDone((int) view.number("done"));
        event.setQuota((int) view.number("quota"));
        return event;
    }

    private static MiniDesc desc(CView view) {
        return new MiniDesc(
                view.string("title"),
                view.function("func", MiniBody.class),
                view.variable("where", MiniThread.class),
                view.object("arg", Object.class),
                view.number("count"));
    }

    @Override
    public String headers() {
        return HEADERS;
    }

    @Override
    public Map<String, String> defines(String profile) {
        return Map.of();
    }

    @Override
    public List<CStruct<?>> structs() {
        return STRUCTS;
    }

    @Override
    public Object link(Machine machine, CModule code) {
        return new Linked(machine.face(MiniOs.class, m -> new MiniOs(m, code)));
    }

    @Override
    public Program.Outcome startUser(Machine machine, Object linked) {
        MiniOs os = ((Linked) linked).os();
        machine.startUserProcess("main", () -> os.runMain(entry));
        return Program.Outcome.NONE;
    }

    @Override
    public Object fileOf(Object linked) {
        return linked;
    }

    @Override
    public ScriptedUsers users() {
        throw new UnsupportedOperationException("this kernel's user does the usual");
    }
}
