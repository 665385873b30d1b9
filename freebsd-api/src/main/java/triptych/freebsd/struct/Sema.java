package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.wait.WaitChannel;

/** {@code struct sema}: a counting semaphore; its address is the channel that waiters sleep on. */
@KernelText
@Symbol(name = "sema", header = "sys/sema.h")
public final class Sema implements WaitChannel.Named {
    private final Mtx mutex = new Mtx();
    private String description;
    private int value;
    private int waiters;

    /** {@code sema_mtx}: what is done under it is one step, so it is never held between steps. */
    public Mtx mutex() {
        return mutex;
    }

    /** What waiters show as their wait message; null before {@code sema_init}. */
    public String description() {
        return description;
    }

    /** This memory is a semaphore from here on. */
    public void begin(int firstValue, String newDescription) {
        value = firstValue;
        waiters = 0;
        description = newDescription;
    }

    public int value() {
        return value;
    }

    public void add(int change) {
        value += change;
    }

    /** Those who wait, and those who were woken and have not looked at the value yet. */
    public int waiters() {
        return waiters;
    }

    public void addWaiters(int change) {
        waiters += change;
    }

    @Override
    public String label() {
        return description == null ? "sema" : "&" + description;
    }
}
