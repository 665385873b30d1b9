package triptych.tru64.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.tru64.Tru64System;
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.TimeoutFunction;

/** A small random program over locks, timers and interrupts; the same seed is the same program. */
final class LocksProgram implements Program {
    private static final int LINE = 2;
    private static final int USERS = 3;

    private enum Kind {
        READ,
        WRITE,
        TRY_READ,
        TRY_WRITE,
        UPGRADE,
        TRY_UPGRADE,
        DOWNGRADE,
        READ_TWICE,
        SIMPLE,
        TRY_SIMPLE,
        TIMEOUT,
        UNTIMEOUT,
        RAISE,
        ENABLE,
        DISABLE,
        DELAY
    }

    private final long seed;
    private final List<List<Kind>> users;

    LocksProgram(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        // Every other program is about complex locks only.
        int kinds = seed % 2 == 0 ? Kind.SIMPLE.ordinal() : Kind.values().length;
        users =
                Stream.generate(() -> new ArrayList<Kind>())
                        .limit(USERS)
                        .collect(Collectors.toList());
        int operations = 2 + random.nextInt(3);
        for (int i = 0; i < operations; i++) {
            users.get(random.nextInt(USERS)).add(Kind.values()[random.nextInt(kinds)]);
        }
    }

    @Override
    public String name() {
        return "locks-" + seed;
    }

    @Override
    public String os() {
        return "tru64";
    }

    @Override
    public Outcome boot(Machine machine) {
        Run run = new Run(machine);
        run.os.user("first", run::first);
        return run::state;
    }

    @Override
    public String toString() {
        return name() + users;
    }

    private final class Run {
        private final Machine machine;
        private final Tru64System os;
        private final StringBuilder[] seen = new StringBuilder[USERS];
        private final LockData lock = new LockData("c");
        private final SimpleLockData simple = new SimpleLockData("s");
        private final TimeoutFunction late = arg -> note();
        private IhandlerIdT handler;
        private int simply;
        private int written;

        Run(Machine machine) {
            this.machine = machine;
            this.os = Tru64System.on(machine);
            for (int i = 0; i < USERS; i++) {
                seen[i] = new StringBuilder();
            }
        }

        /** Sets up, starts the others, and goes on. */
        void first() {
            os.lock_init(lock, true);
            os.simple_lock_init(simple);
            IhandlerT device = new IhandlerT();
            device.ih_bus_info(new HandlerIntrInfo(LINE, param -> note(), null));
            handler = os.handler_add(device);
            for (int i = 1; i < USERS; i++) {
                start(i);
            }
            act(0);
        }

        private void start(int user) {
            if (!users.get(user).isEmpty()) {
                os.user("user" + user, () -> act(user));
            }
        }

        private void act(int user) {
            users.get(user).forEach(kind -> act(kind, seen[user]));
        }

        private int note() {
            os.splimp();
            os.simple_lock(simple);
            int before = simply++;
            os.simple_unlock(simple);
            return before;
        }

        /** A reader looks, a writer writes: who came before whom. */
        private void read(StringBuilder log) {
            log.append('r').append(written);
            os.lock_done(lock);
        }

        private void write(StringBuilder log) {
            log.append('w').append(written++);
            os.lock_done(lock);
        }

        private void act(Kind kind, StringBuilder log) {
            switch (kind) {
                case READ -> {
                    os.lock_read(lock);
                    read(log);
                }
                case WRITE -> {
                    os.lock_write(lock);
                    write(log);
                }
                case TRY_READ -> {
                    if (os.lock_try_read(lock)) {
                        read(log);
                    } else {
                        log.append('-');
                    }
                }
                case TRY_WRITE -> {
                    if (os.lock_try_write(lock)) {
                        write(log);
                    } else {
                        log.append('-');
                    }
                }
                case UPGRADE -> {
                    os.lock_read(lock);
                    if (os.lock_read_to_write(lock)) {
                        log.append('-');
                    } else {
                        write(log);
                    }
                }
                case TRY_UPGRADE -> {
                    os.lock_read(lock);
                    if (os.lock_try_read_to_write(lock)) {
                        write(log);
                    } else {
                        read(log);
                    }
                }
                case DOWNGRADE -> {
                    os.lock_write(lock);
                    written++;
                    os.lock_write_to_read(lock);
                    read(log);
                }
                case READ_TWICE -> {
                    os.lock_read(lock);
                    os.lock_read(lock);
                    os.lock_done(lock);
                    read(log);
                }
                case SIMPLE -> log.append('s').append(note());
                case TRY_SIMPLE -> {
                    if (os.simple_lock_try(simple)) {
                        log.append('t').append(simply++);
                        os.simple_unlock(simple);
                    } else {
                        log.append('-');
                    }
                }
                case TIMEOUT -> os.timeout(late, null, 1);
                case UNTIMEOUT -> log.append(os.untimeout(late, null));
                case RAISE -> InterruptLines.of(machine).at(LINE).raise();
                case ENABLE -> log.append(os.handler_enable(handler));
                case DISABLE -> log.append(os.handler_disable(handler));
                case DELAY -> machine.delay(1);
                default -> throw new AssertionError(kind);
            }
        }

        private String state() {
            return String.join(" ", seen) + " " + simply + " at " + machine.clock().now();
        }
    }
}
