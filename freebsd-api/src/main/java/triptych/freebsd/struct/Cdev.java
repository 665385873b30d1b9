package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Text;

/** {@code struct cdev}: a device node in {@code /dev}. */
@KernelText
@Symbol(name = "cdev", header = "sys/conf.h")
public final class Cdev extends Entrance {
    private final String name;
    private final Cdevsw devsw;
    private final int unit;
    private final Text text;
    private Object drv1;
    private Object drv2;
    private int opens;

    /** {@code text} is the module whose functions {@code devsw} holds; null if none. */
    public Cdev(String name, Cdevsw devsw, int unit, Text text) {
        this.name = name;
        this.devsw = devsw;
        this.unit = unit;
        this.text = text;
    }

    /** Its name in {@code /dev}. */
    @Symbol(header = "sys/conf.h")
    public String si_name() {
        return name;
    }

    /** The driver's own. */
    @Symbol(header = "sys/conf.h")
    public Object si_drv1() {
        return drv1;
    }

    public void si_drv1(Object value) {
        drv1 = value;
    }

    /** The driver's own. */
    @Symbol(header = "sys/conf.h")
    public Object si_drv2() {
        return drv2;
    }

    public void si_drv2(Object value) {
        drv2 = value;
    }

    public Cdevsw devsw() {
        return devsw;
    }

    public int unit() {
        return unit;
    }

    public Text text() {
        return text;
    }

    /** How many files of it are open. */
    public int opens() {
        return opens;
    }

    public void addOpens(int count) {
        opens += count;
    }

    @Override
    public String label() {
        return "/dev/" + name;
    }
}
