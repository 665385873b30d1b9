package triptych.freebsd.struct;

import triptych.core.wait.WaitChannel;

/** The address of a structure's field, where that is a wait channel of its own. */
final class Field implements WaitChannel.Named {
    private final String label;

    Field(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
