package triptych.csource.engine;

/** Something that the processor stops at, other than an access to memory. */
public abstract sealed class Trap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Trap(String message, Throwable cause) {
        super(message, cause);
    }

    /** Division by zero, or of the least integer by -1, or of a number that no integer is. */
    public static final class Arithmetic extends Trap {
        private static final long serialVersionUID = 1L;

        private final Kind kind;

        /** What the arithmetic went wrong with. */
        public enum Kind {
            DIVISION_BY_ZERO,
            OVERFLOW,
            NOT_A_NUMBER
        }

        Arithmetic(Kind kind, Throwable cause) {
            super("arithmetic: " + kind, cause);
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    /** Code that the C compiler, or the programmer, declared impossible to reach. */
    public static final class Unreachable extends Trap {
        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super("unreachable code was reached", cause);
        }
    }

    /** Loops have used up their budget without a call of the kernel. */
    public static final class LoopBudgetSpent extends Trap {
        private static final long serialVersionUID = 1L;

        LoopBudgetSpent(Throwable cause) {
            super("the loop budget is spent", cause);
        }
    }

    /** A call by pointer with other parameters, or another result, than the function has. */
    public static final class SignatureMismatch extends Trap {
        private static final long serialVersionUID = 1L;

        private final int function;
        private final transient Signature called;
        private final transient Signature defined;

        SignatureMismatch(int function, Signature called, Signature defined, Throwable cause) {
            super("function %d is %s, called as %s".formatted(function, defined, called), cause);
            this.function = function;
            this.called = called;
            this.defined = defined;
        }

        /** The index of the function that the pointer points to. */
        public int function() {
            return function;
        }

        /** As what the caller called it. */
        public Signature called() {
            return called;
        }

        /** As what it is defined. */
        public Signature defined() {
            return defined;
        }
    }

    /** Calls nested too deep for the stack. */
    public static final class StackOverflow extends Trap {
        private static final long serialVersionUID = 1L;

        private final long stackPointer;

        StackOverflow(long stackPointer, Throwable cause) {
            super("kernel stack overflow at stack pointer 0x%x".formatted(stackPointer), cause);
            this.stackPointer = stackPointer;
        }

        StackOverflow(long stackPointer) {
            this(stackPointer, new Throwable("the stack pointer left the stack"));
        }

        /** Where the stack pointer was, or was about to go. */
        public long stackPointer() {
            return stackPointer;
        }
    }

    /** The thread that runs the code was interrupted from outside the machine. */
    public static final class Interrupted extends Trap {
        private static final long serialVersionUID = 1L;

        Interrupted(Throwable cause) {
            super("interrupted", cause);
        }
    }
}
