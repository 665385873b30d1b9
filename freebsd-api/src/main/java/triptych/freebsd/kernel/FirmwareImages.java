package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.dialect.FirmwareTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.FirmwareImage;
import triptych.freebsd.struct.Task;
import triptych.freebsd.struct.TaskFunction;
import triptych.freebsd.struct.Taskqueue;

/**
 * {@code subr_firmware.c}: images that modules offer; a module is loaded for one that is missing.
 */
@KernelText
public final class FirmwareImages {
    private static final int UNLOAD = 1;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Table table = new Table();
    private Task unloader;

    private static final class Table extends SimObject {
        private final List<FirmwareImage> images = new ArrayList<>();

        /** The files that were loaded for the sake of an image. */
        private final Map<FirmwareImage, LinkerFile> files = new HashMap<>();

        @Override
        public String label() {
            return "firmware table";
        }
    }

    /** A user who waits for an image to be looked for. */
    private static final class Wish extends SimObject {
        private final String image;
        private boolean answered;

        Wish(String image) {
            this.image = image;
        }

        @Override
        public String label() {
            return image;
        }
    }

    FirmwareImages(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        machine.named(table);
    }

    private FirmwareImage find(String name) {
        for (FirmwareImage image : table.images) {
            if (image.name().equalsIgnoreCase(name)) {
                return image;
            }
        }
        return null;
    }

    private void standBefore() {
        machine.operate(Operation.MODULE, table, Access.WRITE);
    }

    // ---- who has images ----

    /** {@code firmware_register}; null if there is one of this name. */
    public FirmwareImage register(
            String name, Span data, long size, int version, FirmwareImage parent) {
        standBefore();
        if (find(name) != null) {
            machine.console().print(() -> FirmwareTexts.alreadyRegistered(name));
            return null;
        }
        FirmwareImage image = machine.named(new FirmwareImage(name, data, size, version, parent));
        table.images.add(image);
        return image;
    }

    /** {@code firmware_unregister}. */
    public int unregister(String name) {
        standBefore();
        FirmwareImage image = find(name);
        if (image != null && image.isReferenced()) {
            return Errno.EBUSY;
        }
        table.images.remove(image);
        return 0;
    }

    // ---- who wants images ----

    /** {@code firmware_get}; null if no module has it. */
    public FirmwareImage get(SimThread td, String name) {
        standBefore();
        if (find(name) == null) {
            // Loading needs directories and no locks, which only the queue's own thread has.
            ask(td, machine.named(new Wish(name)));
        }
        FirmwareImage image = find(name);
        if (image != null) {
            image.reference();
        }
        return image;
    }

    private void ask(SimThread td, Wish wish) {
        Task task = task((context, pending) -> load(wish));
        kernel.taskThreads().enqueueStanding(td, queue(), task);
        while (!wish.answered) {
            kernel.sleep().awaitStanding(td, channelOf(wish), "fwload", 0);
            machine.touch(wish, Access.READ);
            machine.touch(table, Access.WRITE);
        }
    }

    private WaitChannel channelOf(Wish wish) {
        return machine.sleepQueues().channelOf(wish);
    }

    /** {@code firmware_put}. */
    public void put(SimThread td, FirmwareImage image, int flags) {
        standBefore();
        if (!image.dropReference()) {
            return;
        }
        if ((flags & UNLOAD) != 0) {
            image.setUnwanted(true);
        }
        if (table.files.containsKey(image)) {
            if (unloader == null) {
                unloader = task((context, pending) -> unloadUnwanted());
            }
            kernel.taskThreads().enqueueStanding(td, queue(), unloader);
        }
    }

    // ---- the thread that loads and unloads ----

    private Taskqueue queue() {
        return kernel.taskThreads().ofKernel("firmware taskq");
    }

    private Task task(TaskFunction function) {
        Task task = machine.named(new Task());
        task.initialise(0, function, null, null);
        return task;
    }

    private void load(Wish wish) {
        SimThread td = machine.running();
        Ref<LinkerFile> result = new Ref<>();
        int error = kernel.linker().reference(td, wish.image, result);
        standBefore();
        if (error != 0) {
            machine.console().print(() -> FirmwareTexts.couldNotLoad(wish.image, error));
        } else {
            keep(td, wish.image, result.peek());
        }
        machine.touch(wish, Access.WRITE);
        wish.answered = true;
        machine.sleepQueues().wakeAll(channelOf(wish), td);
    }

    /** The file stays for the image's sake, if it has brought that and nobody else keeps it. */
    private void keep(SimThread td, String name, LinkerFile file) {
        FirmwareImage image = find(name);
        if (image != null && !table.files.containsKey(image)) {
            table.files.put(image, file);
            return;
        }
        if (image == null) {
            machine.console().print(() -> FirmwareTexts.didNotRegister(name));
        }
        kernel.linker().release(td, file);
        standBefore();
    }

    private void unloadUnwanted() {
        SimThread td = machine.running();
        standBefore();
        FirmwareImage image = nextUnwanted();
        while (image != null) {
            image.setUnwanted(false);
            LinkerFile file = table.files.remove(image);
            if (kernel.linker().release(td, file) != 0) {
                table.files.put(image, file);
            }
            standBefore();
            image = nextUnwanted();
        }
    }

    private FirmwareImage nextUnwanted() {
        for (FirmwareImage image : table.images) {
            if (table.files.containsKey(image) && !image.isReferenced() && image.isUnwanted()) {
                return image;
            }
        }
        return null;
    }
}
