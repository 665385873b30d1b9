package com.example.pump;

import jakarta.inject.Inject;

/** The pump before its fix: it says stop, and is gone while its thread still runs. */
public final class UnfixedPump extends Pump {
    @Inject
    public UnfixedPump(Motor motor) {
        super(motor);
    }

    @Override
    protected void awaitWorker() {
        // The thread will end soon. Will it?
    }
}
