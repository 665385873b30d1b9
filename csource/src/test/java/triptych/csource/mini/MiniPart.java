package triptych.csource.mini;

/** {@code struct mini_part}: lies within a thread. */
public record MiniPart(MiniThread of) {}
