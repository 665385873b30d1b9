package triptych.examples.tru64.fta;

import triptych.core.wait.WaitChannel;

/** A request for DMA. Its address is the event of its completion. */
public final class CmdBuf implements WaitChannel.Named {
    private final int command;

    public CmdBuf(int command) {
        this.command = command;
    }

    public int command() {
        return command;
    }

    @Override
    public String label() {
        return "cmdbuf " + command;
    }
}
