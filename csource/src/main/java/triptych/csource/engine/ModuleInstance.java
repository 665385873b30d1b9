package triptych.csource.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.Element;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import triptych.csource.memory.KernelMemory;
import triptych.csource.wasm.DataRange;
import triptych.csource.wasm.FunctionNames;
import triptych.csource.wasm.RewrittenModule;

/**
 * A loaded module: its memory, variables and functions.
 *
 * <p>All threads of a machine share it. Who switches threads saves and sets the {@link
 * #stackPointer}.
 */
public final class ModuleInstance {
    private static final String STACK_POINTER = "__stack_pointer";
    private static final long NO_WILD_ADDRESS =
            Integer.toUnsignedLong(RewrittenModule.WILD_ADDRESS);

    private final RewrittenModule source;
    private final Instance instance;
    private final Machine machine;
    private final Traps traps = new Traps(this);
    private final List<FunctionTable> tables = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<GlobalInstance> variables = new ArrayList<>();
    private final long[] initialValues;
    private final GlobalInstance budget;

    /** Of each function; negative while nobody has asked. */
    private final int[] parameters;

    private final Map<String, Export> exports = new HashMap<>();
    private @Nullable InstanceMemory memory;
    private @Nullable StackPointer stackPointer;

    ModuleInstance(ExecutableModule module, HostFunctions functions, MemoryPlan plan) {
        source = module.source();
        for (int i = 0; i < module.module().exportSection().exportCount(); i++) {
            Export export = module.module().exportSection().getExport(i);
            exports.put(export.name(), export);
        }
        instance =
                Instance.builder(module.module())
                        .withImportValues(module.bind(functions))
                        .withMachineFactory(module.machines())
                        .withMemoryFactory(limits -> makeMemory(limits, plan))
                        .withTableFactory(this::makeTable)
                        .withGlobalFactory(new Globals()::make)
                        .withStart(false)
                        .build();
        machine = instance.getMachine();
        budget = instance.global(source.budget());
        parameters = new int[instance.functionCount()];
        Arrays.fill(parameters, -1);
        wildAddress();
        for (int i = 0; i < instance.globalCount(); i++) {
            if (instance.global(i).getMutabilityType() == MutabilityType.Var) {
                variables.add(instance.global(i));
            }
        }
        initialValues = variables.stream().mapToLong(GlobalInstance::getValue).toArray();
        for (int i = 0; i < instance.elementCount(); i++) {
            elements.add(instance.element(i));
        }
        setBaseline();
    }

    private InstanceMemory makeMemory(MemoryLimits limits, MemoryPlan plan) {
        int pages = limits.initialPages() + plan.extraPages();
        // It cannot grow: a kernel gives memory by its allocator only.
        InstanceMemory made = new InstanceMemory(pages, pages);
        made.tellWildAddressBy(this::wildAddress);
        memory = made;
        return made;
    }

    private FunctionTable makeTable(Table table, int initial) {
        FunctionTable made = new FunctionTable(table, initial, this::wildAddress);
        tables.add(made);
        return made;
    }

    /** Makes the module's variables; the engine asks for them in the order of their indices. */
    private final class Globals {
        private final int stackPointerIndex;
        private int next;

        Globals() {
            stackPointerIndex = export(STACK_POINTER, ExternalType.GLOBAL).orElse(-1);
        }

        GlobalInstance make(long value, long high, ValType type, MutabilityType mutability) {
            if (next++ != stackPointerIndex) {
                return new GlobalInstance(value, high, type, mutability);
            }
            stackPointer = new StackPointer(value, high, type, mutability);
            return stackPointer;
        }
    }

    /**
     * The address that does not fit; taken out, so that a later 0xffffffff is not mistaken for it.
     */
    private long wildAddress() {
        if (source.wildAddress().isEmpty()) {
            return NO_WILD_ADDRESS;
        }
        GlobalInstance noted = instance.global(source.wildAddress().getAsInt());
        long address = noted.getValue();
        noted.setValue(NO_WILD_ADDRESS);
        return address;
    }

    /** Calls function {@code index}; a function without a result gives 0. */
    public long call(int index, long... arguments) {
        try {
            long[] results = machine.call(index, arguments);
            return results == null || results.length == 0 ? 0 : results[0];
        } catch (ChicoryException e) {
            throw traps.translate(e);
        } catch (StackOverflowError e) {
            throw new Trap.StackOverflow(stackPointerValue(), e);
        }
    }

    /** Calls what a function pointer of the module points to. */
    public long callPointer(long pointer, long... arguments) {
        return call(functionAt(pointer), arguments);
    }

    /** The index of the function that {@code pointer} points to. */
    public int functionAt(long pointer) {
        return tables.get(0).functionAt(pointer);
    }

    /** The index of an exported function. */
    public OptionalInt function(String name) {
        return export(name, ExternalType.FUNCTION);
    }

    /** The names of the exported functions, in the order of their export. */
    public List<String> functions() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < instance.module().exportSection().exportCount(); i++) {
            Export export = instance.module().exportSection().getExport(i);
            if (export.exportType() == ExternalType.FUNCTION) {
                names.add(export.name());
            }
        }
        return names;
    }

    /** What the exported variable {@code name} holds: for C that is the address of a C variable. */
    public long global(String name) {
        return instance.global(globalIndex(name)).getValue();
    }

    public boolean hasGlobal(String name) {
        return export(name, ExternalType.GLOBAL).isPresent();
    }

    private int globalIndex(String name) {
        return export(name, ExternalType.GLOBAL)
                .orElseThrow(() -> new IllegalArgumentException("the module exports no " + name));
    }

    private OptionalInt export(String name, ExternalType type) {
        Export export = exports.get(name);
        return export != null && export.exportType() == type
                ? OptionalInt.of(export.index())
                : OptionalInt.empty();
    }

    /** How many parameters function {@code index} has. */
    public int parameters(int index) {
        if (parameters[index] < 0) {
            parameters[index] = instance.type(instance.functionType(index)).params().size();
        }
        return parameters[index];
    }

    /** What function {@code index} takes and gives. */
    public Signature signature(int index) {
        return signatureOfType(instance.functionType(index));
    }

    Signature signatureOfType(int type) {
        return Signature.of(instance.type(type));
    }

    /** What the module puts into memory. */
    public List<DataRange> data() {
        return source.data();
    }

    public FunctionNames names() {
        return source.names();
    }

    public KernelMemory memory() {
        if (memory == null) {
            throw new IllegalStateException("the module has no memory");
        }
        return memory;
    }

    public StackPointer stackPointer() {
        if (stackPointer == null) {
            throw new IllegalStateException("the module exports no " + STACK_POINTER);
        }
        return stackPointer;
    }

    /** Lets loops run for {@code units} more, until the next call of this. */
    public void giveLoops(int units) {
        budget.setValue(units);
    }

    /**
     * Takes away what {@code units} of loops would have used.
     *
     * @throws Trap.LoopBudgetSpent if less than that was left
     */
    public void spendLoops(int units) {
        long left = budget.getValue();
        if (left < units) {
            budget.setValue(0);
            throw new Trap.LoopBudgetSpent(null);
        }
        budget.setValue(left - units);
    }

    int budgetLeft() {
        return (int) budget.getValue();
    }

    int lastCalledFunction() {
        return tables.get(0).lastCalledFunction();
    }

    long stackPointerValue() {
        return stackPointer == null ? 0 : stackPointer.value();
    }

    /** Makes what the module's memory is now what {@link #reset} goes back to. */
    public void setBaseline() {
        if (memory != null) {
            memory.setBaseline();
        }
        tables.forEach(FunctionTable::setBaseline);
        for (int i = 0; i < initialValues.length; i++) {
            initialValues[i] = variables.get(i).getValue();
        }
    }

    /** Puts everything back to the baseline. */
    public void reset() {
        if (memory != null) {
            memory.reset();
            memory.restoreSegments();
        }
        for (int i = 0; i < initialValues.length; i++) {
            if (variables.get(i) == stackPointer) {
                stackPointer.reset();
            } else {
                variables.get(i).setValue(initialValues[i]);
            }
        }
        tables.forEach(table -> table.reset(instance));
        for (int i = 0; i < elements.size(); i++) {
            instance.setElement(i, elements.get(i));
        }
    }
}
