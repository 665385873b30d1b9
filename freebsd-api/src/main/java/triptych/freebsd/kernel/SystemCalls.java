package triptych.freebsd.kernel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import triptych.core.machine.Machine;
import triptych.core.memory.Buffer;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.freebsd.struct.Entrance;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Sysent;

/** {@code kern_syscalls.c}: the numbers that are left for modules, and who is in their calls. */
@KernelText
public final class SystemCalls {
    /** Asks for any free number. */
    public static final int NO_SYSCALL = -1;

    private static final int FIRST_FREE = 210;
    private static final int LAST_FREE = 219;
    private static final int HIGHEST = 566;
    private static final int WORD = 8;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Entrances entrances;
    private final Numbers numbers = new Numbers();

    private static final class Numbers extends SimObject {
        private final Map<Integer, Slot> taken = new TreeMap<>();

        @Override
        public String label() {
            return "sysent";
        }
    }

    /** A number with its call; whoever takes it away waits until nobody is in the call. */
    private static final class Slot extends Entrance {
        private final int number;
        private final Sysent call;
        private final Text text;

        Slot(int number, Sysent call, Text text) {
            this.number = number;
            this.call = call;
            this.text = text;
        }

        @Override
        public String label() {
            return "syscall " + number;
        }
    }

    SystemCalls(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.entrances = new Entrances(kernel);
        machine.named(numbers);
    }

    /** {@code syscall_register}: {@code offset} holds the number, or gets it. */
    public int register(SimThread td, Span offset, Sysent call) {
        machine.operate(Operation.MODULE, numbers, Access.WRITE);
        machine.touch(offset.origin(), Access.WRITE);
        int number = (int) offset.number(Integer.BYTES);
        if (number == NO_SYSCALL) {
            number = firstFree();
            if (number == NO_SYSCALL) {
                return Errno.ENFILE;
            }
            offset.setNumber(Integer.BYTES, number);
        } else if (number < 0 || number > HIGHEST) {
            return Errno.EINVAL;
        } else if (!isForModules(number) || numbers.taken.containsKey(number)) {
            return Errno.EEXIST;
        }
        numbers.taken.put(number, machine.named(new Slot(number, call, td.text())));
        return 0;
    }

    private static boolean isForModules(int number) {
        return number >= FIRST_FREE && number <= LAST_FREE;
    }

    private int firstFree() {
        for (int number = FIRST_FREE; number <= LAST_FREE; number++) {
            if (!numbers.taken.containsKey(number)) {
                return number;
            }
        }
        return NO_SYSCALL;
    }

    /** {@code syscall_deregister}: afterwards nobody is in the call. */
    public int deregister(SimThread td, Span offset) {
        machine.operate(Operation.MODULE, numbers, Access.WRITE);
        machine.touch(offset.origin(), Access.READ);
        Slot slot = numbers.taken.remove((int) offset.number(Integer.BYTES));
        if (slot != null) {
            entrances.close(td, slot, "scdrn");
        }
        return 0;
    }

    // ---- users ----

    /** The numbers that modules have taken. */
    public List<Integer> taken() {
        machine.touch(numbers, Access.READ);
        return List.copyOf(numbers.taken.keySet());
    }

    /** {@code syscall}: what the call answers. */
    public int call(SimThread td, int number, long... args) {
        machine.operate(Operation.MODULE, numbers, Access.READ);
        Slot slot = numbers.taken.get(number);
        int[] answer = {Errno.ENOSYS};
        if (slot != null) {
            Buffer words = arguments(slot.call.sy_narg(), args);
            entrances.enter(
                    td,
                    slot,
                    slot.text,
                    false,
                    () -> answer[0] = slot.call.sy_call().call(kernel.processes().tdOf(td), words));
        }
        return answer[0];
    }

    private static Buffer arguments(int count, long... args) {
        Buffer words = Buffer.ofKernel(Math.max(1, count) * WORD);
        for (int i = 0; i < Math.min(count, args.length); i++) {
            words.from((long) i * WORD).setNumber(WORD, args[i]);
        }
        return words;
    }
}
