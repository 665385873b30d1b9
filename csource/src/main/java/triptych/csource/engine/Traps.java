package triptych.csource.engine;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.wasm.ChicoryException;
import java.util.Optional;

/** Says in the machine's terms what the engine stopped at. */
final class Traps {
    private static final String CALL_BY_POINTER = "call_indirect_";

    private final ModuleInstance instance;

    Traps(ModuleInstance instance) {
        this.instance = instance;
    }

    RuntimeException translate(ChicoryException e) {
        if (e instanceof ChicoryInterruptedException) {
            return new Trap.Interrupted(e);
        }
        String message = String.valueOf(e.getMessage());
        return switch (message) {
            case "integer divide by zero" ->
                    new Trap.Arithmetic(Trap.Arithmetic.Kind.DIVISION_BY_ZERO, e);
            case "integer overflow" -> new Trap.Arithmetic(Trap.Arithmetic.Kind.OVERFLOW, e);
            case "invalid conversion to integer" ->
                    new Trap.Arithmetic(Trap.Arithmetic.Kind.NOT_A_NUMBER, e);
            case "Trapped on unreachable instruction" -> unreachable(e);
            case "call stack exhausted" -> new Trap.StackOverflow(instance.stackPointerValue(), e);
            case "indirect call type mismatch" -> mismatch(e);
            default -> e;
        };
    }

    private Trap unreachable(ChicoryException e) {
        return instance.budgetLeft() == 0 ? new Trap.LoopBudgetSpent(e) : new Trap.Unreachable(e);
    }

    private RuntimeException mismatch(ChicoryException e) {
        int function = instance.lastCalledFunction();
        Optional<Integer> type = calledType(e);
        return type.<RuntimeException>map(
                        called ->
                                new Trap.SignatureMismatch(
                                        function,
                                        instance.signatureOfType(called),
                                        instance.signature(function),
                                        e))
                .orElse(e);
    }

    /** The engine compiles one method for the calls of each type, and names it by the type. */
    private static Optional<Integer> calledType(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getMethodName().startsWith(CALL_BY_POINTER)) {
                return Optional.of(
                        Integer.valueOf(frame.getMethodName().substring(CALL_BY_POINTER.length())));
            }
        }
        return Optional.empty();
    }
}
