package triptych.csource.mini;

import triptych.core.memory.Ref;

/** {@code struct mini_desc}. */
public record MiniDesc(
        String title, MiniBody func, Ref<MiniThread> where, Object arg, long count) {}
