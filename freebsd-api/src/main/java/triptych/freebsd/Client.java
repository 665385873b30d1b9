package triptych.freebsd;

import java.nio.charset.StandardCharsets;
import triptych.core.memory.Buffer;
import triptych.core.routine.KernelText;
import triptych.freebsd.kernel.FreeBsdKernel;
import triptych.freebsd.kernel.OpenFile;

/**
 * A user process that uses whatever a module offers: its devices, its variables, its system calls.
 */
@KernelText
final class Client {
    /** {@code FREAD | FWRITE}. */
    private static final int READ_WRITE = 3;

    private static final int READ_BYTES = 16;
    private static final int POLLIN = 0x1;
    private static final int POLLOUT = 0x4;
    private static final long FIONBIO = 0x8004667eL;
    private static final byte[] ONE = {1, 0, 0, 0};
    private static final byte[] GREETING = "hello".getBytes(StandardCharsets.US_ASCII);

    private final FreeBsdSystem os;

    private Client(FreeBsdSystem os) {
        this.os = os;
    }

    /** Starts one if there is anything for it to use. */
    static void startIfNeeded(FreeBsdSystem os) {
        FreeBsdKernel kernel = os.kernel();
        if (!kernel.devfs().names().isEmpty()
                || !kernel.sysctls().leaves().isEmpty()
                || !kernel.systemCalls().taken().isEmpty()) {
            os.user("client", new Client(os)::run);
        }
    }

    private void run() {
        for (String name : os.kernel().devfs().names()) {
            use(name);
        }
        for (String name : os.kernel().sysctls().leaves()) {
            os.sysctl(name, Buffer.ofUser(new byte[READ_BYTES]), null);
            if (os.kernel().sysctls().isWritableInt(name)) {
                os.sysctl(name, null, Buffer.ofUser(ONE));
            }
        }
        for (int number : os.kernel().systemCalls().taken()) {
            os.syscall(number);
        }
    }

    /** Writes a greeting, and reads it back without waiting for it. */
    private void use(String name) {
        OpenFile file = new OpenFile();
        if (os.open(name, READ_WRITE, file) != 0) {
            return;
        }
        os.write(file, Buffer.ofUser(GREETING));
        file.seek(0);
        os.poll(file, POLLIN | POLLOUT);
        // What fcntl does for O_NONBLOCK.
        os.ioctl(file, FIONBIO, kernelsCopy(ONE));
        os.read(file, Buffer.ofUser(new byte[READ_BYTES]));
        os.close(file);
    }

    /** What the kernel hands to a driver for an argument of {@code ioctl}. */
    private static Buffer kernelsCopy(byte[] argument) {
        Buffer copy = Buffer.ofKernel(argument.length);
        copy.write(argument);
        return copy;
    }
}
