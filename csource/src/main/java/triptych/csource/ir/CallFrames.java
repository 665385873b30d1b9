package triptych.csource.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every function that calls another a frame on the C stack, as it has on a real machine: so
 * that calls which nest without end run out of stack, after the same number of calls each time.
 */
final class CallFrames {
    /** A return address, a frame pointer and the registers that a callee saves. */
    private static final int BYTES = 48;

    private static final String FRAME =
            "  %%triptych.frame = alloca [%d x i8], align 16".formatted(BYTES);

    /** Or the frame would be found to be of no use. */
    private static final String USE = "  call void asm sideeffect \"\", \"r\"(ptr %triptych.frame)";

    private CallFrames() {}

    static List<String> addedTo(List<String> lines) {
        List<String> framed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            framed.add(lines.get(i));
            if (lines.get(i).startsWith("define ") && calls(lines, i + 1)) {
                if (IrWords.isLabel(lines.get(i + 1))) {
                    framed.add(lines.get(++i));
                }
                framed.add(FRAME);
                framed.add(USE);
            }
        }
        return framed;
    }

    /** Whether the function whose body begins at {@code first} calls anybody but hooks. */
    private static boolean calls(List<String> lines, int first) {
        for (int i = first; !lines.get(i).equals("}"); i++) {
            if (CallInstruction.on(lines.get(i)).filter(CallFrames::isCall).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCall(CallInstruction call) {
        return call.leavesFunction() && !call.callee().startsWith("@__tsan_");
    }
}
