package triptych.csource.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;

/**
 * Calls one function of the kernel. Each import of a module has a copy of this class of its own, so
 * that the JVM sees one callee there, and compiles both together.
 */
final class HostCall implements WasmFunctionHandle {
    private final HostFunctions functions;
    private final HostImport wanted;

    /** One array for all calls: compiled code takes the result out before anything else runs. */
    private final long[] result = new long[1];

    private HostFunction function;

    /** {@code functions} is asked at the first call: the code is made before those it calls. */
    HostCall(HostFunctions functions, HostImport wanted) {
        this.functions = functions;
        this.wanted = wanted;
    }

    @Override
    public long[] apply(Instance instance, long... arguments) {
        if (function == null) {
            function = functions.find(wanted);
        }
        result[0] = function.call(arguments);
        return result;
    }
}
