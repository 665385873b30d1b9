package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct file_operations}: the functions behind a file. What is not set is not there. */
@KernelText
@Symbol(name = "file_operations", header = "linux/fs.h")
public final class FileOperations {
    private final ModuleStruct owner;
    private Open open;
    private Open release;
    private Transfer read;
    private Transfer write;
    private Ioctl ioctl;
    private Poll poll;

    /** {@code open} and {@code release}. */
    @FunctionalInterface
    public interface Open {
        /** Gives 0 or a negative error number. */
        int call(Inode inode, OpenFile file);
    }

    /** {@code read} and {@code write}. */
    @FunctionalInterface
    public interface Transfer {
        /** {@code buf} is memory of the user. Gives bytes, or a negative error number. */
        long call(OpenFile file, Object buf, long count, FilePosition pos);
    }

    /** {@code unlocked_ioctl}. */
    @FunctionalInterface
    public interface Ioctl {
        long call(OpenFile file, int cmd, long arg);
    }

    /** {@code poll}. */
    @FunctionalInterface
    public interface Poll {
        /** Gives bits {@code POLL*}. */
        int call(OpenFile file, PollTable wait);
    }

    /** {@code owner} is held while a file is open; null if nobody is. */
    public FileOperations(ModuleStruct owner) {
        this.owner = owner;
    }

    public FileOperations open(Open function) {
        open = function;
        return this;
    }

    public FileOperations release(Open function) {
        release = function;
        return this;
    }

    public FileOperations read(Transfer function) {
        read = function;
        return this;
    }

    public FileOperations write(Transfer function) {
        write = function;
        return this;
    }

    public FileOperations unlocked_ioctl(Ioctl function) {
        ioctl = function;
        return this;
    }

    public FileOperations poll(Poll function) {
        poll = function;
        return this;
    }

    public ModuleStruct owner() {
        return owner;
    }

    public Open open() {
        return open;
    }

    public Open release() {
        return release;
    }

    public Transfer read() {
        return read;
    }

    public Transfer write() {
        return write;
    }

    public Ioctl unlocked_ioctl() {
        return ioctl;
    }

    public Poll poll() {
        return poll;
    }
}
