package triptych.csource.bind;

import java.util.Arrays;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.finding.ThreadFacts;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.memory.Ref;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.csource.access.Accesses;
import triptych.csource.engine.ModuleInstance;
import triptych.csource.engine.StackPointer;
import triptych.csource.wasm.RewrittenModule;

/**
 * The calls between the C code of one worker and the kernel that it runs on now, in both
 * directions.
 *
 * <p>One instance of the code serves all simulated threads: each has a stack of its own in C
 * memory, and whoever goes on after a stop puts its own stack pointer back.
 */
@KernelText
public final class CCalls implements Images.Words, SharedFields.Values, Accesses.Stops {
    private static final Object[] NO_ARGUMENTS = {};

    private static final int ROUNDS_PER_UNIT = RewrittenModule.ROUNDS_PER_UNIT;

    /** Loops may go round so many times {@link #ROUNDS_PER_UNIT} between two steps. */
    private static final int LOOP_UNITS = 1 << 20;

    /** What a routine takes of the caller's stack before it calls back. */
    private static final int KERNEL_FRAMES = 256;

    /**
     * What a call of the kernel costs of them: a loop that only calls what never stops ends too.
     */
    private static final int UNITS_PER_CALL = 16;

    private final CMemory memory;
    private final CMemory plain;
    private final CThreads threads;
    private final StackVariables onStacks;
    private final Functions functions = new Functions(this);
    private ModuleInstance code;
    private StackPointer stackPointer;
    private Faults faults;
    private KernelObjects objects;
    private SharedFields fields;
    private KernelObjects.Blocks blocks;
    private Machine machine;
    private Object os;
    private long[] arguments;
    private int stepOfLoops;

    /** Others hear of what is read and written in {@code memory}, and not of {@code plain}. */
    CCalls(CMemory memory, CMemory plain, CThreads threads, StackVariables onStacks) {
        this.onStacks = onStacks;
        this.memory = memory;
        this.plain = plain;
        this.threads = threads;
    }

    /** The code that calls from now on; it could not be made before those whom it calls. */
    void connect(
            ModuleInstance newCode,
            KernelObjects newObjects,
            SharedFields newFields,
            KernelObjects.Blocks newBlocks) {
        fields = newFields;
        blocks = newBlocks;
        code = newCode;
        stackPointer = newCode.stackPointer();
        faults = new Faults(newCode.names());
        objects = newObjects;
    }

    /** A new execution begins. */
    void begin(Machine newMachine) {
        machine = newMachine;
        stepOfLoops = Integer.MIN_VALUE;
        threads.begin(newMachine);
        objects.clear();
    }

    /** What has the routines of the kernel. */
    void callTo(Object newOs) {
        os = newOs;
    }

    // ---- parts ----

    CMemory memory() {
        return memory;
    }

    Functions functions() {
        return functions;
    }

    KernelObjects objects() {
        return objects;
    }

    Machine machine() {
        return machine;
    }

    Object os() {
        return os;
    }

    String nameOfPointer(long pointer) {
        return nameOfFunction(code.functionAt(pointer));
    }

    String nameOfFunction(int index) {
        return code.names().of(index).orElse("function");
    }

    // ---- from C to the kernel ----

    /** {@code thread}, which stopped in C code, goes into a routine with these arguments. */
    void enter(CThread thread, long[] newArguments) {
        if (fields.anyOnStack()) {
            fields.takeFromStack(thread.stack().from(), thread.stackPointer(), thread.stack().to());
        }
        thread.setFreeing(null);
        thread.setGiven(0);
        code.spendLoops(UNITS_PER_CALL);
        arguments = newArguments;
    }

    /**
     * It comes out and goes on in C code.
     *
     * @param freeing what it was about to free when it went in: routines call C code that calls
     * @param given the memory that it had been given then
     */
    void leave(CThread thread, Allocation freeing, long given) {
        memoryIsFreed(thread.freeing());
        thread.setFreeing(freeing);
        requireStillThere(thread);
        thread.setGiven(given);
        if (fields.anyOnStack()) {
            fields.showOnStack(thread.stack().from(), thread.stack().to());
        }
        goOn(thread);
    }

    /** What a symbol of the surface is now: no call, but it may be a stop. */
    long valueOf(RoutineCall symbol) {
        if (machine == null || machine.dispatcher().running() == null) {
            return symbol.call(this);
        }
        CThread thread = stopInC();
        long[] given = arguments;
        long value = symbol.call(this);
        arguments = given;
        goOn(thread);
        return value;
    }

    /** What the routine was given must have been there until it stepped last. */
    private void requireStillThere(CThread thread) {
        if (thread.given() != 0) {
            objects.hasUsed(thread.given());
            if (thread.hasLost()) {
                throw panicIfFault(onStacks.fault(thread.given()));
            }
        }
    }

    /** The routine was given an allocation: if it has freed it, the block is gone in this step. */
    private void memoryIsFreed(Allocation allocation) {
        if (allocation != null && allocation.isFreed()) {
            blocks.free(allocation);
        }
    }

    /** Others can run from here on, and each has a stack of its own: see {@link #goOn}. */
    CThread stopInC() {
        CThread thread = threads.running();
        thread.stopAt(stackPointer.value());
        return thread;
    }

    /** C code goes on where it stopped, whoever has run in between. */
    private void goOn(CThread thread) {
        stackPointer.switchTo(thread.stack(), thread.stackPointer());
        if (stepOfLoops != machine.step()) {
            stepOfLoops = machine.step();
            code.giveLoops(LOOP_UNITS);
        }
    }

    @Override
    public void stopBefore(Operation operation, SimObject object, int mode) {
        CThread thread = stopInC();
        // The stop can be in the middle of a call whose arguments are being looked at.
        long[] given = arguments;
        machine.operate(operation, object, mode);
        arguments = given;
        goOn(thread);
    }

    /** The library of the code does work that takes as long as so many rounds of a loop. */
    void spendLoops(long rounds) {
        code.spendLoops((int) Math.min(Integer.MAX_VALUE, 1 + rounds / ROUNDS_PER_UNIT));
    }

    @Override
    public SimObject answeringAt(long address) {
        return code.memory().isMirrored(address)
                        && objects.shownAt(address) instanceof SimObject object
                ? object
                : null;
    }

    @Override
    public boolean isOwnStack(long address) {
        return threads.running().owns(address);
    }

    @Override
    public boolean isOnStack(long address) {
        return threads.isOnStack(address);
    }

    int intArgument(int index) {
        return (int) arguments[index];
    }

    long longArgument(int index) {
        return arguments[index];
    }

    boolean truthArgument(int index) {
        return arguments[index] != 0;
    }

    String stringArgument(int index) {
        return memory.string(arguments[index]);
    }

    Object anyArgument(int index) {
        return objects.anything(arguments[index]);
    }

    Span spanArgument(int index) {
        return objects.spanAt(arguments[index]);
    }

    Object structArgument(Class<?> type, int index) {
        return objectAt(arguments[index], type);
    }

    Object functionArgument(Class<?> type, int index) {
        return functions.at(arguments[index], type);
    }

    Ref<?> variableArgument(Class<?> type, int index) {
        return arguments[index] == 0 ? null : new PointerVariable<>(this, type, arguments[index]);
    }

    /** The arguments behind the format that is argument {@code format}. */
    Object[] varargs(int format, int index) {
        if (format < 0 || index >= arguments.length) {
            return NO_ARGUMENTS;
        }
        return Varargs.read(memory, memory.string(arguments[format]), arguments[index]);
    }

    /** What a pointer to a {@code type} points to, for Java. */
    Object objectAt(long pointer, Class<?> type) {
        if (type == Object.class) {
            return objects.anything(pointer);
        }
        if (type == Span.class) {
            return objects.spanAt(pointer);
        }
        if (type == String.class) {
            return memory.string(pointer);
        }
        if (type.isInterface()) {
            return functions.at(pointer, type);
        }
        Object object = objects.structAt(pointer, type);
        if (object instanceof Allocation allocation && machine.dispatcher().running() != null) {
            threads.running().setFreeing(allocation);
        }
        return object;
    }

    @Override
    public Object toJava(long word, Class<?> type) {
        if (type == Integer.class) {
            return (int) word;
        }
        if (type == Long.class) {
            return word;
        }
        return type == Boolean.class ? word != 0 : objectAt(word, type);
    }

    @Override
    public long readNumber(long address, int bytes) {
        return plain.readNumber(address, bytes);
    }

    @Override
    public void writeNumber(long address, int bytes, long value) {
        plain.writeNumber(address, bytes, value);
    }

    // ---- from the kernel to C ----

    @Override
    public long toC(Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Enum<?> constant) {
            return constant.ordinal();
        }
        if (value instanceof String text) {
            return objects.addressOfText(text);
        }
        long function = Functions.pointerOf(value);
        return function != 0 ? function : objects.addressOf(value);
    }

    /** Arguments that the running thread calls a C function with. */
    long[] wordsOf(Object[] arguments) {
        if (arguments == null) {
            return new long[0];
        }
        Object[] flat = flattened(arguments);
        long[] words = new long[flat.length];
        try {
            for (int i = 0; i < flat.length; i++) {
                words[i] = toC(flat[i]);
            }
        } catch (CodeFault gone) {
            throw panicIfFault(gone);
        }
        return words;
    }

    /** What a routine hands on as an array, C gets as so many arguments. */
    private static Object[] flattened(Object[] arguments) {
        int last = arguments.length - 1;
        if (last < 0 || !(arguments[last] instanceof Object[] rest)) {
            return arguments;
        }
        Object[] flat = new Object[last + rest.length];
        System.arraycopy(arguments, 0, flat, 0, last);
        System.arraycopy(rest, 0, flat, last, rest.length);
        return flat;
    }

    /** The running thread calls the C function behind {@code pointer}. */
    long callPointer(long pointer, long[] words) {
        int function;
        try {
            function = code.functionAt(pointer);
        } catch (RuntimeException e) {
            throw panicIfFault(e);
        }
        return callFunction(function, words);
    }

    /** The running thread calls a C function, whatever number of parameters that has. */
    long callFunction(int function, long[] words) {
        CThread thread = runningWithStack();
        long outer = thread.stackPointer();
        int depth = thread.depth();
        boolean nested = outer < thread.stack().to();
        if (nested && outer - KERNEL_FRAMES < thread.stack().from()) {
            throw panicIfFault(Faults.stackOverflow());
        }
        thread.stopAt(nested ? outer - KERNEL_FRAMES : outer);
        goOn(thread);
        try {
            return code.call(function, fitted(words, code.parameters(function)));
        } catch (RuntimeException e) {
            // Before the calls are forgotten in which it happened.
            throw panicIfFault(e);
        } finally {
            thread.stopAt(outer);
            thread.returnTo(depth);
        }
    }

    private CThread runningWithStack() {
        try {
            return threads.running();
        } catch (CodeFault noStack) {
            throw panicIfFault(noStack);
        }
    }

    /**
     * Functions are registered by casts, with more or fewer parameters than they are called with.
     */
    private static long[] fitted(long[] words, int parameters) {
        return words.length == parameters ? words : Arrays.copyOf(words, parameters);
    }

    /** Where the processor refuses to go on is the kernel's end. */
    RuntimeException panicIfFault(RuntimeException thrown) {
        if (!(faults.inWords(thrown) instanceof CodeFault fault)) {
            return thrown;
        }
        ThreadFacts thread = machine.facts(machine.running());
        throw machine.panic(
                new Finding.Fault(
                        fault.kind(),
                        fault.address(),
                        fault.access(),
                        fault.cause(),
                        thread,
                        placeOf(thread)));
    }

    /** Where a thread of the kernel's own stands says nothing of the module. */
    private static Site placeOf(ThreadFacts thread) {
        return thread.backtrace().isEmpty() ? Site.UNSEEN : thread.backtrace().get(0).site();
    }

    // ---- where the code is, as watched code tells ----

    long at(int site) {
        threads.running().at(site);
        return 0;
    }

    long enter(int function) {
        threads.running().enter(function);
        return 0;
    }

    long leave() {
        threads.running().leave();
        return 0;
    }

    @Override
    public void touch(Object object, boolean write) {
        if (object instanceof SimObject seen && machine.dispatcher().running() != null) {
            machine.touch(seen, write ? Access.WRITE : Access.READ);
        }
    }
}
