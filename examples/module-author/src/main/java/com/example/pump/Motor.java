package com.example.pump;

/** The device that the module drives. */
public interface Motor {
    int level();

    void run(boolean on);
}
