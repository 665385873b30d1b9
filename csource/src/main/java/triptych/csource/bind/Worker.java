package triptych.csource.bind;

import java.util.List;
import java.util.Optional;
import triptych.core.c.CKernel;
import triptych.core.c.CStruct;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.scenario.Program;
import triptych.core.thread.SimThread;
import triptych.csource.access.Accesses;
import triptych.csource.access.Granularity;
import triptych.csource.access.SharedCells;
import triptych.csource.engine.ExecutableModule;
import triptych.csource.engine.HostFunctions;
import triptych.csource.engine.MemoryPlan;
import triptych.csource.engine.ModuleInstance;
import triptych.csource.ir.CVariable;
import triptych.csource.ir.SiteTable;
import triptych.csource.memory.Access;
import triptych.csource.memory.Block;
import triptych.csource.memory.Heap;
import triptych.csource.memory.KernelMemory;
import triptych.csource.memory.Mirror;
import triptych.csource.memory.Pointers;
import triptych.csource.memory.Shade;
import triptych.csource.memory.Stack;
import triptych.csource.memory.Stacks;
import triptych.csource.wasm.DataRange;

/** One instance of a C module, which a worker uses for one execution after the other. */
public final class Worker {
    private static final int STACK_BYTES = 16 << 10;
    private static final int READY_STACKS = 8;
    private static final int STACKS_BYTES = 64 * (STACK_BYTES + Stacks.GUARD_BYTES);
    private static final int IMAGES_BYTES = 128 << 10;
    private static final int HEAP_BYTES = 4 << 20;
    private static final int GRAIN = 16;

    private final CKernel kernel;
    private final ModuleInstance code;
    private final KernelMemory memory;
    private final Pointers pointers;
    private final CCalls calls;
    private final ModuleInMemory module;
    private final KernelObjects objects;
    private final CThreads threads;
    private final StackVariables onStacks;
    private final Accesses accesses;
    private final Heap images;
    private final Heap heap;
    private final int dataFrom;
    private final int dataTo;
    private final int heapEnd;
    private final VariableTable variables;

    /** What the code calls; made after the code itself. */
    private HostFunctions functions;

    /** {@code sites} tells what the numbers of watched code mean. */
    public Worker(
            String name,
            CKernel kernel,
            Routines routines,
            MissingRoutines missing,
            ExecutableModule executable,
            SiteTable sites,
            List<CVariable> named,
            int pointerBytes,
            Granularity granularity,
            SharedCells shared) {
        this.kernel = kernel;
        int pages = (STACKS_BYTES + IMAGES_BYTES + HEAP_BYTES) / KernelMemory.PAGE_BYTES + 1;
        code = executable.instantiate(wanted -> functions.find(wanted), new MemoryPlan(pages));
        memory = code.memory();
        pointers = new Pointers(memory);
        CMemory plain = new CheckedMemory(pointers, pointerBytes, CheckedMemory.Listener.NONE);

        dataFrom = KernelMemory.PAGE_BYTES / 16;
        dataTo = (int) code.global("__heap_base");
        int stacksFrom = (dataTo + GRAIN - 1) & -GRAIN;
        int imagesFrom = stacksFrom + STACKS_BYTES;
        int heapFrom = imagesFrom + IMAGES_BYTES;
        memory.shade(0, dataFrom, Shade.NULL_PAGE);
        protectConstants();
        Stacks stacks = new Stacks(memory, stacksFrom, imagesFrom, STACK_BYTES, READY_STACKS);
        threads = new CThreads(stacks, sites);
        onStacks = new StackVariables(new StackOwners(stacksFrom));
        images = new Heap(memory, imagesFrom, heapFrom);
        heapEnd = heapFrom + HEAP_BYTES;
        heap = new Heap(memory, heapFrom, heapEnd);

        CMemory words =
                new CheckedMemory(
                        pointers,
                        pointerBytes,
                        (address, bytes, write) -> beforeRoutines(address, bytes, write));
        calls = new CCalls(words, plain, threads, onStacks);
        accesses = new Accesses(granularity, shared, calls, this::nameOf);
        AccessHooks hooks =
                new AccessHooks(accesses, plain, pointers, calls::spendLoops, new Scopes());
        functions =
                new Imports(routines, missing, calls, new CLibrary(pointers, words, hooks), hooks);
        variables =
                VariableTable.of(named, ModuleInMemory.recordsOf(VariableTable.SET, code, calls));
        Layouts layouts = new Layouts(ModuleInMemory.recordsOf(Layouts.SET, code, calls));
        SharedFields fields = new SharedFields(memory, layouts, calls);
        objects = objects(layouts, fields);
        calls.connect(code, objects, fields, new Blocks());
        new KernelVariables(memory, calls, routines)
                .show(ModuleInMemory.recordsOf(KernelVariables.SET, code, calls));
        module = new ModuleInMemory(name, code, calls, this::unmapData);
        code.setBaseline();
    }

    private void protectConstants() {
        for (DataRange range : code.data()) {
            if (range.isReadOnly()) {
                int from = range.address();
                memory.shade(from, from + range.bytes(), Shade.READ_ONLY);
            }
        }
    }

    /** Who has the variables on stacks. */
    private final class StackOwners implements StackVariables.Stacks {
        private final long from;

        StackOwners(long from) {
            this.from = from;
        }

        @Override
        public long from() {
            return from;
        }

        @Override
        public String ownerAt(long address) {
            return threads.ownerOfStack(address);
        }
    }

    private final class Scopes implements AccessHooks.Scopes {
        @Override
        public void begins(long from, long to) {
            onStacks.begin(from, to);
        }

        /** Others must not be about to use what is a variable no more. */
        @Override
        public void ends(long from, long to) {
            accesses.gone(from, to);
            threads.lose(from, to);
            objects.variableEnds(from, to);
        }
    }

    /** The routine is going to look at it; until then it must not end. */
    private void gives(long address) {
        accesses.within(address, 1, false);
        if (calls.machine().dispatcher().running() != null) {
            threads.running().setGiven(address);
        }
    }

    private void beforeRoutines(long address, int bytes, boolean write) {
        accesses.beforeRoutines(address, bytes, write);
    }

    private KernelObjects objects(Layouts layouts, SharedFields fields) {
        Images imagesOfObjects = new Images(layouts, new ImageRoom(), calls);
        for (CStruct<?> struct : kernel.structs()) {
            if (struct.adopter() == null && layouts.of(struct).bytes() > 0) {
                imagesOfObjects.reserve(struct);
            }
        }
        imagesOfObjects.reserve(Images.OPAQUE);
        images.setBaseline();
        return new KernelObjects(
                new Surroundings(),
                layouts,
                kernel.structs(),
                imagesOfObjects,
                fields,
                new Blocks(),
                onStacks,
                this::gives,
                (struct, address) -> {
                    // Before the kernel believes that there is one.
                    pointers.check(address, layouts.of(struct).bytesOr(1), Access.READ);
                    return new MemoryView(calls, layouts, struct, address);
                });
    }

    /** Memory as a routine sees it that copies from there or to there. */
    private final class Surroundings implements KernelObjects.Memory {
        @Override
        public String nameOf(long address) {
            return variables.pointedTo(address).orElseGet(() -> plain(address));
        }

        @Override
        public boolean isOnStack(long address) {
            return threads.isOnStack(address);
        }

        @Override
        public void becomesField(long address, int bytes) {
            accesses.within(address, bytes, true);
        }

        @Override
        public byte[] read(long address, int count) {
            accesses.within(address, count, false);
            return pointers.readBytes(address, count);
        }

        @Override
        public void write(long address, byte[] bytes) {
            accesses.within(address, bytes.length, true);
            pointers.writeBytes(address, bytes);
        }

        @Override
        public long roomAt(long address) {
            return Math.max(0, heapEnd - address);
        }
    }

    private final class ImageRoom implements Images.Room {
        @Override
        public long reserve(int bytes) {
            Block block = images.allocate(bytes, GRAIN, true, "the kernel").orElseThrow();
            memory.shade(block.address(), block.address() + bytes, Shade.USERS);
            return block.address();
        }

        @Override
        public long allocate(int bytes, Mirror watcher) {
            Block block = images.allocate(bytes, GRAIN, true, "the kernel").orElseThrow();
            memory.mirror(block.address(), bytes, watcher);
            return block.address();
        }

        @Override
        public long read(long address, int bytes) {
            return memory.kernel().getNumber((int) address, bytes);
        }

        @Override
        public void write(long address, int bytes, long value) {
            memory.kernel().putNumber((int) address, bytes, value);
        }
    }

    private final class Blocks implements KernelObjects.Blocks {
        @Override
        public long allocate(Allocation allocation) {
            Optional<Block> block =
                    heap.allocate(
                            allocation.bytes(), GRAIN, allocation.isZeroed(), allocation.type());
            if (block.isEmpty()) {
                throw calls.machine()
                        .fail(
                                "heap-exhausted",
                                "the simulated kernel's heap is exhausted",
                                heap.bytesInUse() + " of " + HEAP_BYTES + " bytes are in use",
                                allocation.bytes()
                                        + " bytes of "
                                        + allocation.type()
                                        + " are wanted");
            }
            return block.get().address();
        }

        @Override
        public void free(Allocation allocation) {
            long address = objects.addressOf(allocation);
            objects.forgetContents(address, address + allocation.bytes());
            heap.free(address, allocation.type());
            accesses.gone(address, address + allocation.bytes());
        }

        @Override
        public void requireUsable(long address) {
            if (!memory.isReadable(address)) {
                pointers.check(address, 1, Access.READ);
            }
        }

        @Override
        public String placeOf(long address) {
            return heap.blockAt(address)
                    .map(block -> Faults.notTheBeginning((int) address - block.address(), block))
                    .orElse("No block of the heap begins there.");
        }
    }

    private static String plain(long address) {
        return "0x" + Long.toHexString(address);
    }

    private String nameOf(long address) {
        return variables.nameOf(address).orElseGet(() -> plain(address));
    }

    /** Puts the module on a new machine, with the user who does the usual with it. */
    public Program.Outcome boot(Machine machine) {
        code.reset();
        heap.reset();
        images.reset();
        calls.begin(machine);
        accesses.begin(machine);
        machine.setPlaces(threads);
        machine.dispatcher().setFarewell(this::threadEnds);
        Object linked = kernel.link(machine, module);
        calls.callTo(linked);
        return kernel.startUser(machine, linked);
    }

    /** Its stack is not to be touched any more, from the very step that ends it. */
    private void threadEnds(SimThread thread) {
        Stack stack = threads.end(thread);
        if (stack != null) {
            accesses.gone(stack.from(), stack.to());
        }
    }

    /**
     * The module's variables go with its code. Nothing is noted of them: whoever touches one stands
     * in that code, and so its step reads the text that is unmapped here.
     */
    private void unmapData() {
        memory.shade(dataFrom, dataTo, Shade.NEVER_ALLOCATED);
    }
}
