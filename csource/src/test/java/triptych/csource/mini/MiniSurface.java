package triptych.csource.mini;

import java.util.Arrays;
import triptych.core.memory.Allocation;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Points;
import triptych.core.routine.Routine;
import triptych.core.routine.RoutineInfo;
import triptych.core.routine.Symbol;

/** The routines of the kernel that csource is tested with. */
@KernelText
public interface MiniSurface {
    MiniOs os();

    private void in(String routine, Runnable work) {
        os().enter(new RoutineInfo(routine, "mini.h", 0, false, false), work);
    }

    @Routine(header = "mini.h")
    default void spawn(MiniBody func, Object arg, String name) {
        in("spawn", () -> os().startThread(func, arg, name, null));
    }

    @Routine(header = "mini.h")
    default void spawn_desc(MiniDesc desc) {
        in(
                "spawn_desc",
                () ->
                        os().startThread(
                                        desc.func(),
                                        desc.arg(),
                                        desc.title() + desc.count(),
                                        desc.where()));
    }

    @Routine(header = "mini.h")
    default void join_all() {
        in("join_all", () -> os().waitForThreads());
    }

    /** Runs the functions that are no NULL at the same time; returns when all have. */
    @Routine(header = "mini.h")
    default void together(MiniBody one, MiniBody two, MiniBody three) {
        in("together", () -> os().runTogether(Arrays.asList(one, two, three)));
    }

    @Routine(header = "mini.h")
    default void quit() {
        os().endThread();
    }

    @Routine(header = "mini.h")
    default void lock(MiniLock lock) {
        in("lock", () -> os().take(lock));
    }

    @Routine(header = "mini.h")
    default void unlock(MiniLock lock) {
        in("unlock", () -> os().giveBack(lock));
    }

    @Routine(header = "mini.h")
    default void nap(int ticks) {
        in("nap", () -> os().sleep(new Object(), ticks));
    }

    @Routine(header = "mini.h")
    default void pass() {
        in("pass", () -> os().pass());
    }

    @Routine(header = "mini.h")
    default void wait_on(Object chan) {
        in("wait_on", () -> os().sleep(chan, 0));
    }

    @Routine(header = "mini.h")
    default void wake(Object chan) {
        in("wake", () -> os().wakeAll(chan));
    }

    @Routine(header = "mini.h")
    default void complete(MiniEvent event) {
        in("complete", () -> os().complete(event));
    }

    @Routine(header = "mini.h")
    default void await(MiniEvent event) {
        in("await", () -> os().await(event));
    }

    @Routine(header = "mini.h")
    default Allocation get(long bytes) {
        Allocation[] got = new Allocation[1];
        in("get", () -> got[0] = os().allocate(bytes));
        return got[0];
    }

    @Routine(header = "mini.h")
    default void release(@Points(to = Allocation.class) Object block) {
        in("release", () -> os().free((Allocation) block));
    }

    @Routine(header = "mini.h")
    default void tell(String format, Object... arguments) {
        in("tell", () -> os().tell(format, arguments));
    }

    /** No operation: no other thread can precede it. */
    @Routine(header = "mini.h")
    default int measure(String format, Object... arguments) {
        return os().format(format, arguments).length();
    }

    @Routine(header = "mini.h")
    default void unload() {
        in("unload", () -> os().unload());
    }

    @Routine(header = "mini.h")
    default MiniThread self() {
        return os().self();
    }

    @Routine(header = "mini.h")
    default void fill(Ref<MiniThread> where) {
        in("fill", () -> os().fill(where));
    }

    @Routine(header = "mini.h")
    default void set(Ref<MiniThread> where) {
        in("set", () -> where.set(os().self()));
    }

    @Routine(header = "mini.h")
    default int number_of(MiniThread thread) {
        return thread == null ? -1 : (int) thread.number();
    }

    @Routine(header = "mini.h")
    default boolean part_is(MiniPart part) {
        return part.of() == os().self();
    }

    @Routine(header = "mini.h")
    default void call(MiniBody func, Object arg) {
        in("call", () -> func.run(arg));
    }

    @Routine(header = "mini.h")
    default int combine(MiniSum func, int a, int b) {
        return func.of(a, b);
    }

    @Routine(header = "mini.h")
    default long wide(long value, int narrow, boolean truth) {
        return value + narrow + (truth ? 1000 : 0);
    }

    @Routine(header = "mini.h")
    default String motto() {
        return "as small as can be";
    }

    @Symbol(name = "mini_now", header = "mini.h")
    default long now() {
        return os().machine().clock().now();
    }
}
