package triptych.freebsd.kernel;

import triptych.core.thread.SimObject;

/** The zones behind {@code malloc}: one per size class. */
final class MallocZones {
    private static final int[] SIZES = {
        16, 32, 64, 128, 256, 384, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536
    };
    private static final long PAGE = 4096;

    private final boolean numbersOnly;
    private final Zone[] zones = new Zone[SIZES.length];

    /** {@code version} is the major version, which decides how zones are named. */
    MallocZones(int version) {
        numbersOnly = version < 13;
    }

    /** A size class; an object so that it has an address. */
    static final class Zone extends SimObject {
        private final String name;

        Zone(String name) {
            this.name = name;
        }

        @Override
        public String label() {
            return name;
        }
    }

    /** The zone for {@code bytes}; what is larger than all is taken from the largest. */
    Zone zoneFor(long bytes) {
        int i = 0;
        while (i < SIZES.length - 1 && SIZES[i] < bytes) {
            i++;
        }
        if (zones[i] == null) {
            zones[i] = new Zone((numbersOnly ? "" : "malloc-") + SIZES[i]);
        }
        return zones[i];
    }

    /** What an allocation of {@code bytes} really takes. */
    static long roundedUp(long bytes) {
        for (int size : SIZES) {
            if (bytes <= size) {
                return size;
            }
        }
        return (bytes + PAGE - 1) & -PAGE;
    }
}
