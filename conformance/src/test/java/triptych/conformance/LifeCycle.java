package triptych.conformance;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.core.thread.SimThread;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.TaskStruct;
import triptych.tru64.Tru64Module;
import triptych.tru64.Tru64System;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

/**
 * The life of a module on one kernel: it is loaded and makes a thread, which waits for work, is
 * given some, does it, waits again, and is stopped when the module is unloaded.
 */
interface LifeCycle {
    /** Long enough for everybody to come to rest. */
    int NAP_TICKS = 50;

    String os();

    int load();

    void giveWork();

    void nap();

    int unload();

    /** How often the thread has done its work. */
    SharedInt worked();

    /** What the user does; gives whether all went well. */
    default boolean live() {
        boolean loaded = load() == 0;
        nap();
        giveWork();
        nap();
        return loaded && unload() == 0 && worked().peek() == 1;
    }

    /** A life in which nobody waits: the module may be unloaded before the work is done. */
    default boolean hurry() {
        boolean loaded = load() == 0;
        giveWork();
        return loaded && unload() == 0;
    }

    /** A life without work: the module is unloaded as soon as it is loaded. */
    default boolean comeAndGo() {
        return load() == 0 && unload() == 0;
    }

    /** The module of the kernel called {@code os}. */
    static LifeCycle of(String os, Machine machine) {
        return switch (os) {
            case "freebsd" -> new OnFreeBsd(FreeBsdSystem.on(machine));
            case "linux" -> new OnLinux(LinuxSystem.on(machine));
            case "tru64" -> new OnTru64(Tru64System.on(machine));
            default -> throw new IllegalArgumentException(os);
        };
    }

    /** A process of a user on that kernel. */
    static SimThread user(String os, Machine machine, Runnable body) {
        return switch (os) {
            case "freebsd" -> FreeBsdSystem.on(machine).user(os, body);
            case "linux" -> LinuxSystem.on(machine).user(os, body);
            case "tru64" -> Tru64System.on(machine).user(os, body);
            default -> throw new IllegalArgumentException(os);
        };
    }

    /** A flag under a mutex, and a sleep on the handle that {@code kthread_exit} wakes. */
    final class OnFreeBsd extends FreeBsdModule implements LifeCycle {
        private final FreeBsdSystem system;
        private final Mtx lock = new Mtx();
        private final Ref<Td> worker = new Ref<>();
        private final SharedInt worked = new SharedInt(0, "worked");

        // Guarded by lock.
        private boolean stop;
        private int todo;

        OnFreeBsd(FreeBsdSystem system) {
            this.system = system;
        }

        private void work(Object arg) {
            mtx_lock(lock);
            while (!stop) {
                if (todo > 0) {
                    todo--;
                    worked.set(1);
                } else {
                    mtx_sleep(lock, lock, 0, "work", 0);
                }
            }
            mtx_unlock(lock);
            kthread_exit();
        }

        @Override
        public int modevent(int what) {
            switch (what) {
                case MOD_LOAD:
                    mtx_init(lock, "life", null, MTX_DEF);
                    return kthread_add(this::work, null, null, worker, 0, 0, "freebsd-worker");
                case MOD_UNLOAD:
                    mtx_lock(lock);
                    stop = true;
                    wakeup(lock);
                    mtx_sleep(worker.get(), lock, 0, "end", 0);
                    mtx_unlock(lock);
                    mtx_destroy(lock);
                    return 0;
                default:
                    return EOPNOTSUPP;
            }
        }

        @Override
        public String os() {
            return "freebsd";
        }

        @Override
        public int load() {
            return system.kldload(this);
        }

        @Override
        public void giveWork() {
            mtx_lock(lock);
            todo++;
            wakeup(lock);
            mtx_unlock(lock);
        }

        @Override
        public void nap() {
            system.pause("nap", NAP_TICKS);
        }

        @Override
        public int unload() {
            return system.kldunload(this);
        }

        @Override
        public SharedInt worked() {
            return worked;
        }
    }

    /** State, look, {@code schedule}; {@code kthread_stop}. */
    final class OnLinux extends LinuxModule implements LifeCycle {
        private final LinuxSystem system;
        private final SharedInt todo = new SharedInt(0, "todo");
        private final SharedInt worked = new SharedInt(0, "worked");
        private TaskStruct worker;

        OnLinux(LinuxSystem system) {
            this.system = system;
        }

        private int work(Object data) {
            set_current_state(TASK_INTERRUPTIBLE);
            while (!kthread_should_stop()) {
                if (todo.get() > 0) {
                    __set_current_state(TASK_RUNNING);
                    todo.set(0);
                    worked.set(1);
                } else {
                    schedule();
                }
                set_current_state(TASK_INTERRUPTIBLE);
            }
            __set_current_state(TASK_RUNNING);
            return 0;
        }

        @Override
        protected int init() {
            worker = kthread_run(this::work, null, "linux-worker");
            return PTR_ERR_OR_ZERO(worker);
        }

        @Override
        protected void exit() {
            kthread_stop(worker);
        }

        @Override
        public String os() {
            return "linux";
        }

        @Override
        public int load() {
            return system.insmod(this);
        }

        @Override
        public void giveWork() {
            todo.set(1);
            wake_up_process(worker);
        }

        @Override
        public void nap() {
            system.sleep(NAP_TICKS);
        }

        @Override
        public int unload() {
            return system.rmmod(this);
        }

        @Override
        public SharedInt worked() {
            return worked;
        }
    }

    /** Assert, unlock, block; {@code thread_terminate} breaks the wait and waits for the end. */
    final class OnTru64 extends Tru64Module implements LifeCycle {
        private final Tru64System system;
        private final SimpleLockData lock = new SimpleLockData();
        private final Object work = new Object();
        private final SharedInt worked = new SharedInt(0, "worked");
        private ThreadT worker;

        // Guarded by lock.
        private int todo;

        OnTru64(Tru64System system) {
            this.system = system;
        }

        private void work(Object arg) {
            while (!thread_should_halt(current_thread())) {
                simple_lock(lock);
                if (todo > 0) {
                    todo--;
                    simple_unlock(lock);
                    worked.set(1);
                } else {
                    assert_wait(work, true);
                    simple_unlock(lock);
                    thread_block();
                }
            }
            thread_halt_self();
        }

        @Override
        protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
            switch (op) {
                case CFG_OP_CONFIGURE:
                    simple_lock_init(lock);
                    worker = kernel_thread_w_arg(first_task(), this::work, null);
                    return worker == null ? ENOMEM : ESUCCESS;
                case CFG_OP_UNCONFIGURE:
                    thread_terminate(worker);
                    simple_lock_terminate(lock);
                    return ESUCCESS;
                default:
                    return ENOTSUP;
            }
        }

        @Override
        public String moduleName() {
            return "tru64-worker";
        }

        @Override
        public String os() {
            return "tru64";
        }

        @Override
        public int load() {
            return system.sysconfig_c(this);
        }

        @Override
        public void giveWork() {
            simple_lock(lock);
            todo++;
            simple_unlock(lock);
            thread_wakeup(work);
        }

        @Override
        public void nap() {
            system.assert_wait_mesg_timo(null, false, "nap", NAP_TICKS);
            system.thread_block();
        }

        @Override
        public int unload() {
            return system.sysconfig_u(this);
        }

        @Override
        public SharedInt worked() {
            return worked;
        }
    }
}
