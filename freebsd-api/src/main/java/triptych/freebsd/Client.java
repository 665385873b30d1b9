package triptych.freebsd;

import java.nio.charset.StandardCharsets;
import triptych.core.memory.Buffer;
import triptych.core.routine.KernelText;
import triptych.freebsd.kernel.OpenFile;

/** A user process that uses whatever a module offers: its devices, its variables. */
@KernelText
final class Client {
    /** {@code FREAD | FWRITE}. */
    private static final int READ_WRITE = 3;

    private static final int READ_BYTES = 16;
    private static final byte[] GREETING = "hello".getBytes(StandardCharsets.US_ASCII);

    private final FreeBsdSystem os;

    private Client(FreeBsdSystem os) {
        this.os = os;
    }

    /** Starts one if there is anything for it to use. */
    static void startIfNeeded(FreeBsdSystem os) {
        if (!os.kernel().devfs().names().isEmpty() || !os.kernel().sysctls().leaves().isEmpty()) {
            os.user("client", new Client(os)::run);
        }
    }

    private void run() {
        for (String name : os.kernel().devfs().names()) {
            use(name);
        }
        for (String name : os.kernel().sysctls().leaves()) {
            os.sysctl(name, Buffer.ofUser(new byte[READ_BYTES]), null);
        }
    }

    /** Writes a greeting, and reads it back. */
    private void use(String name) {
        OpenFile file = new OpenFile();
        if (os.open(name, READ_WRITE, file) != 0) {
            return;
        }
        os.write(file, Buffer.ofUser(GREETING));
        file.seek(0);
        os.read(file, Buffer.ofUser(new byte[READ_BYTES]));
        os.close(file);
    }
}
