package triptych.linux.keventd;

import triptych.core.thread.Text;
import triptych.linux.struct.ThreadFn;

/**
 * {@code struct kthread_create_info}: what the new thread copies before it says that it is there.
 *
 * @param initfn may be null
 * @param corefn may be null
 * @param name as it fits a 16-byte buffer
 * @param text the module that the functions belong to; null if none
 */
record KthreadCreateInfo(ThreadFn initfn, ThreadFn corefn, Object data, String name, Text text) {
    private static final int NAME_MOST = 15;

    KthreadCreateInfo {
        name = name.length() > NAME_MOST ? name.substring(0, NAME_MOST) : name;
    }
}
