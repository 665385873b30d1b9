package triptych.csource.bind;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Frame;
import triptych.core.event.Site;
import triptych.core.memory.Allocation;
import triptych.core.thread.SimThread;
import triptych.csource.ir.CSite;
import triptych.csource.ir.SiteTable;
import triptych.csource.memory.Stack;

/** Where a simulated thread stands in C code: its stack, and in watched code its calls. */
final class CThread {
    private final SimThread thread;
    private final Stack stack;
    private long stackPointer;
    private int[] functions = new int[16];
    private int[] sites = new int[16];
    private int depth;
    private Allocation freeing;
    private long given;
    private boolean lost;

    CThread(SimThread thread, Stack stack) {
        this.thread = thread;
        this.stack = stack;
        this.stackPointer = stack.to();
    }

    long stackPointer() {
        return stackPointer;
    }

    Stack stack() {
        return stack;
    }

    boolean owns(long address) {
        return stack.contains(address);
    }

    /** It calls the kernel with its stack grown down to here. */
    void stopAt(long newStackPointer) {
        stackPointer = newStackPointer;
    }

    /** The allocation that the routine that is called was given; null if none. */
    Allocation freeing() {
        return freeing;
    }

    void setFreeing(Allocation allocation) {
        freeing = allocation;
    }

    /** Where on a stack lies what the routine that is called was given; 0 if nowhere. */
    long given() {
        return given;
    }

    void setGiven(long address) {
        given = address;
    }

    /**
     * What lay between these addresses is there no longer: whoever was given it and has not begun
     * is going to use it.
     */
    void loses(long from, long to) {
        lost |= given >= from && given < to && thread.standsInText();
    }

    /** Whether what it was given was gone before the routine began. */
    boolean hasLost() {
        return lost;
    }

    // ---- calls, as watched code tells them ----

    int depth() {
        return depth;
    }

    void enter(int function) {
        if (depth == functions.length) {
            functions = java.util.Arrays.copyOf(functions, 2 * depth);
            sites = java.util.Arrays.copyOf(sites, 2 * depth);
        }
        functions[depth] = function;
        sites[depth] = 0;
        depth++;
    }

    void at(int site) {
        if (depth > 0) {
            sites[depth - 1] = site;
        }
    }

    void leave() {
        if (depth > 0) {
            depth--;
        }
    }

    /** Calls that were given up in between have not told that they end. */
    void returnTo(int newDepth) {
        depth = newDepth;
    }

    /** Innermost first; what the compiler has inlined counts as a call. */
    List<Frame> backtrace(SiteTable table) {
        List<Frame> frames = new ArrayList<>();
        for (int i = depth - 1; i >= 0; i--) {
            if (sites[i] == 0) {
                String file = fileName(table.function(functions[i]).file());
                frames.add(
                        new Frame(
                                table.function(functions[i]).name(),
                                new Site(file, table.function(functions[i]).line())));
            }
            for (CSite site = sites[i] == 0 ? null : table.site(sites[i]);
                    site != null;
                    site = site.inlinedAt()) {
                frames.add(
                        new Frame(site.function(), new Site(fileName(site.file()), site.line())));
            }
        }
        return frames;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
