package triptych.csource.engine;

import java.util.ArrayList;
import java.util.List;
import triptych.csource.wasm.FunctionNames;

/** The C functions in which something happened. */
public final class CallTrace {
    private static final String FUNCTION = "func_";

    private CallTrace() {}

    /** The functions of the module on the stack of {@code thrown}, innermost first. */
    public static List<String> of(Throwable thrown, FunctionNames names) {
        Throwable origin = thrown;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        List<String> functions = new ArrayList<>();
        for (StackTraceElement frame : origin.getStackTrace()) {
            String method = frame.getMethodName();
            if (method.startsWith(FUNCTION)) {
                int index = Integer.parseInt(method.substring(FUNCTION.length()));
                names.of(index).ifPresent(functions::add);
            }
        }
        return functions;
    }
}
