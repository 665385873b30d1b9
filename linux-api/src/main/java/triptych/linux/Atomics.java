package triptych.linux;

import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.AtomicT;

/**
 * {@code linux/atomic.h}: variables that tasks share without a lock. Each access is one operation,
 * in an order that all tasks agree on.
 */
@KernelText
public interface Atomics extends Surface {
    /**
     * An atomic number.
     *
     * <p><b>C:</b> {@code ATOMIC_INIT(i)} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It begins as {@code i}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * none: no code runs
     *
     * @param i its first value
     * @return the number
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h", macro = true)
    default AtomicT ATOMIC_INIT(int i) {
        return new AtomicT(i);
    }

    /**
     * Reads an atomic number.
     *
     * <p><b>C:</b> {@code int atomic_read(const atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Others can precede the look.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @return the value
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default int atomic_read(AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_read, v);
        int result = v.counter().get();
        sim.leave();
        return result;
    }

    /**
     * Writes an atomic number.
     *
     * <p><b>C:</b> {@code void atomic_set(atomic_t *v, int i);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The value is {@code i}, whatever it was.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @param i the value
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default void atomic_set(AtomicT v, int i) {
        SimThread sim = enter(AtomicCalls.atomic_set, v, i);
        v.counter().set(i);
        sim.leave();
    }

    /**
     * Adds.
     *
     * <p><b>C:</b> {@code void atomic_add(int i, atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Adds {@code i} in one operation.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param i the summand
     * @param v the number
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default void atomic_add(int i, AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_add, i, v);
        v.counter().getAndAdd(i);
        sim.leave();
    }

    /**
     * Subtracts.
     *
     * <p><b>C:</b> {@code void atomic_sub(int i, atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Subtracts {@code i} in one operation.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param i what is taken away
     * @param v the number
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default void atomic_sub(int i, AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_sub, i, v);
        v.counter().getAndAdd(-i);
        sim.leave();
    }

    /**
     * Adds 1.
     *
     * <p><b>C:</b> {@code void atomic_inc(atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Adds 1 in one operation.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default void atomic_inc(AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_inc, v);
        v.counter().getAndAdd(1);
        sim.leave();
    }

    /**
     * Subtracts 1.
     *
     * <p><b>C:</b> {@code void atomic_dec(atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Subtracts 1 in one operation.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default void atomic_dec(AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_dec, v);
        v.counter().getAndAdd(-1);
        sim.leave();
    }

    /**
     * Adds and tells.
     *
     * <p><b>C:</b> {@code int atomic_add_return(int i, atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Adds {@code i} in one operation and gives the value afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param i the summand
     * @param v the number
     * @return the value afterwards
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default int atomic_add_return(int i, AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_add_return, i, v);
        int result = v.counter().getAndAdd(i) + i;
        sim.leave();
        return result;
    }

    /**
     * Subtracts and tells.
     *
     * <p><b>C:</b> {@code int atomic_sub_return(int i, atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Subtracts {@code i} in one operation and gives the value afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param i what is taken away
     * @param v the number
     * @return the value afterwards
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default int atomic_sub_return(int i, AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_sub_return, i, v);
        int result = v.counter().getAndAdd(-i) - i;
        sim.leave();
        return result;
    }

    /**
     * Adds 1 and tells.
     *
     * <p><b>C:</b> {@code int atomic_inc_return(atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Adds 1 in one operation and gives the value afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @return the value afterwards
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default int atomic_inc_return(AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_inc_return, v);
        int result = v.counter().getAndAdd(1) + 1;
        sim.leave();
        return result;
    }

    /**
     * Subtracts 1 and tells.
     *
     * <p><b>C:</b> {@code int atomic_dec_return(atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Subtracts 1 in one operation and gives the value afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @return the value afterwards
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default int atomic_dec_return(AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_dec_return, v);
        int result = v.counter().getAndAdd(-1) - 1;
        sim.leave();
        return result;
    }

    /**
     * Subtracts 1 and tells whether that was the last.
     *
     * <p><b>C:</b> {@code bool atomic_dec_and_test(atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Subtracts 1 in one operation and tells whether the value is 0 afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @return whether it is 0 now
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default boolean atomic_dec_and_test(AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_dec_and_test, v);
        boolean result = v.counter().getAndAdd(-1) == 1;
        sim.leave();
        return result;
    }

    /**
     * Exchanges.
     *
     * <p><b>C:</b> {@code int atomic_xchg(atomic_t *v, int new);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Writes {@code new_} in one operation and gives the value before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @param new_ the value
     * @return the value before
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default int atomic_xchg(AtomicT v, int new_) {
        SimThread sim = enter(AtomicCalls.atomic_xchg, v, new_);
        int result = v.counter().getAndUpdate(was -> new_);
        sim.leave();
        return result;
    }

    /**
     * Exchanges if the value is the expected one.
     *
     * <p><b>C:</b> {@code int atomic_cmpxchg(atomic_t *v, int old, int new);}
     * &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Writes {@code new_} in one operation if the value is {@code old}, and gives the
     *       value before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @param old what is expected
     * @param new_ the value
     * @return the value before; {@code old} if it was written
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default int atomic_cmpxchg(AtomicT v, int old, int new_) {
        SimThread sim = enter(AtomicCalls.atomic_cmpxchg, v, old, new_);
        int result = v.counter().getAndUpdate(was -> was == old ? new_ : was);
        sim.leave();
        return result;
    }

    /**
     * Adds unless the value is a certain one.
     *
     * <p><b>C:</b> {@code bool atomic_add_unless(atomic_t *v, int a, int u);}
     * &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Adds {@code a} in one operation unless the value is {@code u}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @param a the summand
     * @param u the value that stays
     * @return whether it was added
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default boolean atomic_add_unless(AtomicT v, int a, int u) {
        SimThread sim = enter(AtomicCalls.atomic_add_unless, v, a, u);
        boolean result = v.counter().getAndUpdate(was -> was == u ? was : was + a) != u;
        sim.leave();
        return result;
    }

    /**
     * Adds 1 unless the value is 0.
     *
     * <p><b>C:</b> {@code bool atomic_inc_not_zero(atomic_t *v);} &lt;linux/atomic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Adds 1 in one operation unless the value is 0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param v the number
     * @return whether it was added
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "linux/atomic.h")
    default boolean atomic_inc_not_zero(AtomicT v) {
        SimThread sim = enter(AtomicCalls.atomic_inc_not_zero, v);
        boolean result = v.counter().getAndUpdate(was -> was == 0 ? 0 : was + 1) != 0;
        sim.leave();
        return result;
    }

    /**
     * Reads a variable that others write.
     *
     * <p><b>C:</b> {@code READ_ONCE(x)} &lt;asm-generic/rwonce.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Others can precede the look.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a plain field of a module is invisible to the machine; a variable that is shared without a
     * lock is a cell
     *
     * @param x the variable
     * @return the value
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "asm-generic/rwonce.h", macro = true)
    default int READ_ONCE(SharedInt x) {
        SimThread sim = enter(AtomicCalls.READ_ONCE, x);
        int result = x.get();
        sim.leave();
        return result;
    }

    /**
     * As {@link #READ_ONCE(SharedInt)}, of a pointer.
     *
     * <p><b>C:</b> {@code READ_ONCE(x)} &lt;asm-generic/rwonce.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Others can precede the look.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a plain field of a module is invisible to the machine; a variable that is shared without a
     * lock is a cell
     *
     * @param x the variable
     * @return the pointer
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "asm-generic/rwonce.h", macro = true)
    default <T> T READ_ONCE(Ref<T> x) {
        SimThread sim = enter(AtomicCalls.READ_ONCE, x);
        T result = x.get();
        sim.leave();
        return result;
    }

    /**
     * Writes a variable that others read.
     *
     * <p><b>C:</b> {@code WRITE_ONCE(x, val)} &lt;asm-generic/rwonce.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Others can come before the write and after it, not in between.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a plain field of a module is invisible to the machine; a variable that is shared without a
     * lock is a cell
     *
     * @param x the variable
     * @param val the value
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "asm-generic/rwonce.h", macro = true)
    default void WRITE_ONCE(SharedInt x, int val) {
        SimThread sim = enter(AtomicCalls.WRITE_ONCE, x, val);
        x.set(val);
        sim.leave();
    }

    /**
     * As {@link #WRITE_ONCE(SharedInt, int)}, of a pointer.
     *
     * <p><b>C:</b> {@code WRITE_ONCE(x, val)} &lt;asm-generic/rwonce.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Others can come before the write and after it, not in between.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a plain field of a module is invisible to the machine; a variable that is shared without a
     * lock is a cell
     *
     * @param x the variable
     * @param val the pointer
     * @source linux.md 5.7; Documentation/atomic_t.txt [6.12]
     */
    @Routine(header = "asm-generic/rwonce.h", macro = true)
    default <T> void WRITE_ONCE(Ref<T> x, T val) {
        SimThread sim = enter(AtomicCalls.WRITE_ONCE, x);
        x.set(val);
        sim.leave();
    }

    /**
     * Sets a bit.
     *
     * <p><b>C:</b> {@code void set_bit(long nr, volatile unsigned long *addr);}
     * &lt;linux/bitops.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets the bit in one operation; the others stay.
     *   <li id="S2">A bit beyond the word stops the kernel: {@code BUG: KASAN: global-out-of-bounds
     *       in set_bit}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a word has 32 bits
     *
     * @param nr the bit, from 0
     * @param addr the word
     * @source linux.md 5.7; Documentation/atomic_bitops.txt [6.12]
     */
    @Routine(header = "linux/bitops.h")
    default void set_bit(int nr, SharedInt addr) {
        SimThread sim = enter(AtomicCalls.set_bit, nr, addr);
        int mask = kernel().bits().mask(sim, nr);
        addr.getAndUpdate(was -> was | mask);
        sim.leave();
    }

    /**
     * Clears a bit.
     *
     * <p><b>C:</b> {@code void clear_bit(long nr, volatile unsigned long *addr);}
     * &lt;linux/bitops.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Clears the bit in one operation; the others stay.
     *   <li id="S2">A bit beyond the word stops the kernel: {@code BUG: KASAN: global-out-of-bounds
     *       in clear_bit}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a word has 32 bits
     *
     * @param nr the bit, from 0
     * @param addr the word
     * @source linux.md 5.7; Documentation/atomic_bitops.txt [6.12]
     */
    @Routine(header = "linux/bitops.h")
    default void clear_bit(int nr, SharedInt addr) {
        SimThread sim = enter(AtomicCalls.clear_bit, nr, addr);
        int mask = kernel().bits().mask(sim, nr);
        addr.getAndUpdate(was -> was & ~mask);
        sim.leave();
    }

    /**
     * Whether a bit is set.
     *
     * <p><b>C:</b> {@code bool test_bit(long nr, const volatile unsigned long *addr);}
     * &lt;linux/bitops.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Others can precede the look.
     *   <li id="S2">A bit beyond the word stops the kernel: {@code BUG: KASAN: global-out-of-bounds
     *       in test_bit}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a word has 32 bits
     *
     * @param nr the bit, from 0
     * @param addr the word
     * @return whether it is set
     * @source linux.md 5.7; Documentation/atomic_bitops.txt [6.12]
     */
    @Routine(header = "linux/bitops.h")
    default boolean test_bit(int nr, SharedInt addr) {
        SimThread sim = enter(AtomicCalls.test_bit, nr, addr);
        int mask = kernel().bits().mask(sim, nr);
        boolean result = (addr.get() & mask) != 0;
        sim.leave();
        return result;
    }

    /**
     * Sets a bit and tells.
     *
     * <p><b>C:</b> {@code bool test_and_set_bit(long nr, volatile unsigned long *addr);}
     * &lt;linux/bitops.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets the bit in one operation and tells whether it was set before.
     *   <li id="S2">A bit beyond the word stops the kernel: {@code BUG: KASAN: global-out-of-bounds
     *       in test_and_set_bit}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a word has 32 bits
     *
     * @param nr the bit, from 0
     * @param addr the word
     * @return whether it was set before
     * @source linux.md 5.7; Documentation/atomic_bitops.txt [6.12]
     */
    @Routine(header = "linux/bitops.h")
    default boolean test_and_set_bit(int nr, SharedInt addr) {
        SimThread sim = enter(AtomicCalls.test_and_set_bit, nr, addr);
        int mask = kernel().bits().mask(sim, nr);
        boolean result = (addr.getAndUpdate(was -> was | mask) & mask) != 0;
        sim.leave();
        return result;
    }

    /**
     * Clears a bit and tells.
     *
     * <p><b>C:</b> {@code bool test_and_clear_bit(long nr, volatile unsigned long *addr);}
     * &lt;linux/bitops.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Clears the bit in one operation and tells whether it was set before.
     *   <li id="S2">A bit beyond the word stops the kernel: {@code BUG: KASAN: global-out-of-bounds
     *       in test_and_clear_bit}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * a word has 32 bits
     *
     * @param nr the bit, from 0
     * @param addr the word
     * @return whether it was set before
     * @source linux.md 5.7; Documentation/atomic_bitops.txt [6.12]
     */
    @Routine(header = "linux/bitops.h")
    default boolean test_and_clear_bit(int nr, SharedInt addr) {
        SimThread sim = enter(AtomicCalls.test_and_clear_bit, nr, addr);
        int mask = kernel().bits().mask(sim, nr);
        boolean result = (addr.getAndUpdate(was -> was & ~mask) & mask) != 0;
        sim.leave();
        return result;
    }
}
