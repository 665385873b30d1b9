package triptych.tru64.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Callback;
import triptych.core.thread.SimObject;
import triptych.core.thread.Text;

/** {@code ihandler_id_t}: the key of a registered handler, opaque to modules. */
@KernelText
@Symbol(name = "ihandler_id_t", header = "io/common/handler.h")
public final class IhandlerIdT extends SimObject {
    private final HandlerIntrInfo info;
    private final Text text;
    private final Callback callback;
    private boolean enabled;
    private boolean deleted;

    /** {@code text} is the module that the handler belongs to; null if none. */
    public IhandlerIdT(HandlerIntrInfo info, Text text) {
        this.info = info;
        this.text = text;
        this.callback = new Callback(label());
    }

    // ---- the kernel's ----

    public HandlerIntrInfo info() {
        return info;
    }

    public Text text() {
        return text;
    }

    /** The call of the routine. */
    public Callback callback() {
        return callback;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean on) {
        enabled = on;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public void delete() {
        deleted = true;
    }

    @Override
    public String label() {
        return "handler of line " + info.line();
    }
}
