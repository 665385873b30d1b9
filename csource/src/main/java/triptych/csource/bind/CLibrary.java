package triptych.csource.bind;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import triptych.core.console.CFormat;
import triptych.csource.engine.HostFunction;
import triptych.csource.memory.Pointers;

/**
 * The functions for strings and memory that every kernel brings along, and that compilers call by
 * themselves. They concern no thread but the caller.
 */
final class CLibrary {
    private static final int LONGEST = 1 << 16;

    private final Pointers memory;
    private final CMemory words;
    private final CFormat format = new CFormat(object -> 0);
    private final Map<String, HostFunction> functions = new HashMap<>();
    private final AccessHooks hooks;

    /** {@code hooks} hear what is read and written here, as they hear it of C code. */
    CLibrary(Pointers memory, CMemory words, AccessHooks hooks) {
        this.memory = memory;
        this.words = words;
        this.hooks = hooks;
        addMemory();
        addStrings();
        addFormats();
    }

    /** What there is, for those who do not call it. */
    static Set<String> names() {
        return new CLibrary(null, null, null).functions.keySet();
    }

    /** Whether there is a function of that name. */
    static boolean has(String name) {
        return names().contains(name);
    }

    /** Null if there is none of that name. */
    HostFunction named(String name) {
        return functions.get(name);
    }

    private void addMemory() {
        functions.put("memcpy", a -> hooks.move(a));
        functions.put("memmove", a -> hooks.move(a));
        functions.put("memset", a -> hooks.fill(a));
        functions.put("memcmp", a -> compare(bytes(a[0], a[2]), bytes(a[1], a[2])));
    }

    private void addStrings() {
        functions.put("strlen", a -> string(a[0]).length);
        functions.put("strnlen", a -> string(a[0], a[1]).length);
        functions.put("strcmp", a -> compare(string(a[0]), string(a[1])));
        functions.put("strncmp", a -> compare(string(a[0], a[2]), string(a[1], a[2])));
        functions.put("strcpy", a -> store(a[0], string(a[1])));
        functions.put("strncpy", this::copyPadded);
        functions.put("strlcpy", a -> storeWithin(a[0], string(a[1]), a[2]));
        functions.put("strscpy", this::copyOrRefuse);
        functions.put("strcat", a -> append(a[0], string(a[1])));
        functions.put("strlcat", this::appendWithin);
        functions.put("strchr", a -> find(a[0], (byte) a[1], false));
        functions.put("strrchr", a -> find(a[0], (byte) a[1], true));
        functions.put("strstr", this::findString);
    }

    private void addFormats() {
        functions.put("sprintf", a -> storeWithin(a[0], formatted(a[1], a[2]), LONGEST));
        functions.put("vsprintf", functions.get("sprintf"));
        functions.put("snprintf", a -> storeWithin(a[0], formatted(a[2], a[3]), a[1]));
        functions.put("vsnprintf", functions.get("snprintf"));
        functions.put("scnprintf", this::formatWhatFits);
        functions.put("vscnprintf", this::formatWhatFits);
    }

    private byte[] formatted(long pattern, long arguments) {
        String text = words.string(pattern);
        return format.format(text, Varargs.read(words, text, arguments))
                .getBytes(StandardCharsets.UTF_8);
    }

    private long formatWhatFits(long[] a) {
        long whole = storeWithin(a[0], formatted(a[2], a[3]), a[1]);
        return a[1] <= 0 ? 0 : Math.min(whole, a[1] - 1);
    }

    // ---- pieces ----

    private byte[] bytes(long address, long count) {
        if (count == 0) {
            return new byte[0];
        }
        hooks.range(address, count, false);
        return memory.readBytes(address, (int) count);
    }

    private byte[] string(long address) {
        return string(address, LONGEST);
    }

    /** Up to the NUL, and at most so many bytes. */
    private byte[] string(long address, long most) {
        int known = -1;
        int length = length(address, most);
        // Others may change it while this thread stands before reading it.
        while (length > known) {
            known = length;
            hooks.range(address, Math.min(length + 1L, most), false);
            length = length(address, most);
        }
        return length == 0 ? new byte[0] : memory.readBytes(address, length);
    }

    private int length(long address, long most) {
        long end = most < 0 ? LONGEST : Math.min(most, LONGEST);
        int length = 0;
        while (length < end && memory.readByte(address + length) != 0) {
            length++;
        }
        return length;
    }

    private static int compare(byte[] a, byte[] b) {
        return java.util.Arrays.compareUnsigned(a, b);
    }

    private long store(long to, byte[] text) {
        hooks.range(to, text.length + 1L, true);
        memory.writeBytes(to, text);
        memory.writeByte(to + text.length, (byte) 0);
        return to;
    }

    /** As much as fits into {@code room} bytes with a NUL; gives the whole length. */
    private long storeWithin(long to, byte[] text, long room) {
        if (room > 0) {
            store(to, java.util.Arrays.copyOf(text, (int) Math.min(text.length, room - 1)));
        }
        return text.length;
    }

    private long copyPadded(long[] a) {
        byte[] text = string(a[1], a[2]);
        hooks.range(a[0], a[2], true);
        memory.writeBytes(a[0], text);
        if (text.length < a[2]) {
            memory.fill(a[0] + text.length, (int) (a[2] - text.length), (byte) 0);
        }
        return a[0];
    }

    /** The length, or -E2BIG if not all of it fitted: what is behind that need not be there. */
    private long copyOrRefuse(long[] a) {
        long read = storeWithin(a[0], string(a[1], a[2]), a[2]);
        return a[2] > read ? read : -7;
    }

    private long append(long to, byte[] text) {
        store(to + string(to).length, text);
        return to;
    }

    private long appendWithin(long[] a) {
        int before = string(a[0], a[2]).length;
        return before + storeWithin(a[0] + before, string(a[1]), a[2] - before);
    }

    private long find(long address, byte wanted, boolean last) {
        byte[] text = string(address);
        long found = wanted == 0 ? address + text.length : 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == wanted) {
                found = address + i;
                if (!last) {
                    return found;
                }
            }
        }
        return found;
    }

    private long findString(long[] a) {
        String text = new String(string(a[0]), StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(string(a[1]), StandardCharsets.ISO_8859_1));
        return at < 0 ? 0 : a[0] + at;
    }
}
