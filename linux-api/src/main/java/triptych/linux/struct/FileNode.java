package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;
import triptych.core.thread.Text;

/** What a user opens by name: a device, or a file of procfs or debugfs. */
@KernelText
public final class FileNode extends SimObject {
    private final Inode inode;
    private final FileOperations operations;
    private final Text text;
    private final boolean guarded;
    private final CallsUnderWay calls;
    private boolean removed;
    private String lastWords;

    /**
     * {@code text} is the module that has made it.
     *
     * @param guarded whether removal waits for the calls that are under way, and ends all others
     */
    public FileNode(Inode inode, FileOperations operations, Text text, boolean guarded) {
        this.inode = inode;
        this.operations = operations;
        this.text = text;
        this.guarded = guarded;
        this.calls = new CallsUnderWay("users of " + inode.label());
    }

    public Inode inode() {
        return inode;
    }

    public FileOperations operations() {
        return operations;
    }

    /** Null if no module's. */
    public Text text() {
        return text;
    }

    public boolean isGuarded() {
        return guarded;
    }

    /** Those of one of the functions; noted only if it is guarded. */
    public CallsUnderWay calls() {
        return calls;
    }

    /** What a well-behaved user writes before it closes the file; null for nothing. */
    public String lastWords() {
        return lastWords;
    }

    public void setLastWords(String text) {
        lastWords = text;
    }

    public boolean isRemoved() {
        return removed;
    }

    public void remove() {
        removed = true;
    }

    @Override
    public String label() {
        return inode.label();
    }
}
