package triptych.cli.lookup;

import triptych.csource.clang.UnpackListener;

/** Tells the user why the first C module takes longer. */
final class UnpackProgress implements UnpackListener {
    private static final int TENTHS = 10;

    private final Remarks remarks;
    private long told = -1;

    UnpackProgress(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public void unpacked(String what, long done, long total) {
        long tenths = total == 0 ? TENTHS : done * TENTHS / total;
        if (tenths != told) {
            told = tenths;
            remarks.progress("unpacking " + what + ", once: " + tenths * TENTHS + " %");
        }
    }
}
