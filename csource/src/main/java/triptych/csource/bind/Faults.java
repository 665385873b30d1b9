package triptych.csource.bind;

import java.util.Locale;
import triptych.core.finding.FaultKind;
import triptych.csource.engine.Trap;
import triptych.csource.memory.Block;
import triptych.csource.memory.FaultCause;
import triptych.csource.memory.PageFault;
import triptych.csource.memory.Stack;
import triptych.csource.wasm.FunctionNames;

/** What stops C code, in the reader's words. */
final class Faults {
    private final FunctionNames names;

    Faults(FunctionNames names) {
        this.names = names;
    }

    /** {@code thrown} itself if it is none of the processor's refusals. */
    RuntimeException inWords(RuntimeException thrown) {
        if (thrown instanceof PageFault fault) {
            String access = fault.access().name().toLowerCase(Locale.ROOT);
            return new CodeFault(FaultKind.PAGE, fault.address(), access, cause(fault.why()));
        }
        if (thrown instanceof Trap.StackOverflow) {
            return stackOverflow();
        }
        if (thrown instanceof Trap.Arithmetic arithmetic) {
            return refusal(FaultKind.DIVIDE, cause(arithmetic.kind()));
        }
        if (thrown instanceof Trap.Unreachable) {
            return refusal(
                    FaultKind.INVALID_OPCODE,
                    "The compiler was told, or found, that this is never reached.");
        }
        if (thrown instanceof Trap.LoopBudgetSpent) {
            return refusal(
                    FaultKind.ENDLESS_LOOP,
                    "The loop calls nothing that would let others run, so nothing can end it.");
        }
        if (thrown instanceof Trap.SignatureMismatch mismatch) {
            return refusal(FaultKind.BAD_CALL, cause(mismatch));
        }
        return thrown;
    }

    static CodeFault stackOverflow() {
        return refusal(
                FaultKind.STACK_OVERFLOW, "Calls nest too deep, or a local array is too big.");
    }

    private static CodeFault refusal(FaultKind kind, String cause) {
        return new CodeFault(kind, 0, "", cause);
    }

    private static String cause(FaultCause cause) {
        if (cause instanceof FaultCause.NullPage) {
            return "The pointer is NULL, or a field of a structure at NULL.";
        }
        if (cause instanceof FaultCause.FreedBlock freed) {
            return "It lies "
                    + within(freed.offset())
                    + sized(freed.block())
                    + ", which has been freed.";
        }
        if (cause instanceof FaultCause.OutOfBounds beside) {
            return "It lies " + beside(beside.offset(), beside.block()) + ".";
        }
        if (cause instanceof FaultCause.StackGuard guard) {
            return guard.below()
                    ? "It lies below " + ownerOf(guard.stack()) + ": the stack is full."
                    : "It lies above " + ownerOf(guard.stack()) + ".";
        }
        if (cause instanceof FaultCause.DeadStack dead) {
            return "It lies on " + ownerOf(dead.stack()) + ", a thread that has ended.";
        }
        if (cause instanceof FaultCause.ReadOnlyData) {
            return "The data there is constant.";
        }
        if (cause instanceof FaultCause.UsersMemory) {
            return "It is a user's memory: kernel code copies from there and to there by routines"
                    + " made for that.";
        }
        if (cause instanceof FaultCause.NoFunction) {
            return "There is no function at that address.";
        }
        return "There is no memory at that address, or nobody has allocated it.";
    }

    /** Why {@code address}, which lies at {@code offset} of {@code block}, cannot be freed. */
    static String notTheBeginning(int offset, Block block) {
        return offset < 0 || offset >= block.size()
                ? "It lies " + beside(offset, block) + "."
                : "It lies " + within(offset) + sized(block) + ": only its beginning can be freed.";
    }

    private static String within(int offset) {
        return offset + " bytes into ";
    }

    private static String beside(int offset, Block block) {
        return offset < 0
                ? -offset + " bytes before " + sized(block)
                : offset - block.size() + " bytes behind the end of " + sized(block);
    }

    private static String sized(Block block) {
        return "a block of " + block.size() + " bytes (" + block.allocatedBy() + ")";
    }

    private static String ownerOf(Stack stack) {
        return "the stack of \"" + stack.owner() + "\"";
    }

    private static String cause(Trap.Arithmetic.Kind kind) {
        return switch (kind) {
            case DIVISION_BY_ZERO -> "The divisor is 0.";
            case OVERFLOW -> "The quotient does not fit.";
            case NOT_A_NUMBER -> "The result is no number.";
        };
    }

    private String cause(Trap.SignatureMismatch mismatch) {
        return "Function "
                + names.of(mismatch.function()).orElse("?")
                + " is "
                + mismatch.defined()
                + ", and is called as "
                + mismatch.called()
                + ". Many a real kernel gets away with it; by the language it is undefined.";
    }
}
