package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;

/** What a user opens by name: a device, or a file of procfs or debugfs. */
@KernelText
public final class FileNode extends SimObject {
    private final Inode inode;
    private final FileOperations operations;
    private final Text text;
    private final boolean guarded;
    private final Users users = new Users();
    private boolean removed;
    private String lastWords;

    /** Those that are in a call of one of the functions. */
    public final class Users extends SimObject {
        private int inside;

        public void enter() {
            inside++;
        }

        public void leave() {
            inside--;
        }

        @Override
        public boolean permits(Operation operation, SimThread thread) {
            return operation != Operation.AWAIT_END || inside == 0;
        }

        @Override
        public String label() {
            return "users of " + inode.label();
        }
    }

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

    public Users users() {
        return users;
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
