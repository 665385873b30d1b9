package triptych.cli.lookup;

import triptych.cli.output.Streams;
import triptych.csource.clang.UnpackListener;

/** Tells the user why the first C module takes longer. */
final class UnpackProgress implements UnpackListener {
    private static final int TENTHS = 10;

    private final Streams streams;
    private long told = -1;

    UnpackProgress(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void unpacked(String what, long done, long total) {
        long tenths = total == 0 ? TENTHS : done * TENTHS / total;
        if (streams.showsProgress() && tenths != told) {
            told = tenths;
            streams.err().println("unpacking " + what + ", once: " + tenths * TENTHS + " %");
        }
    }
}
