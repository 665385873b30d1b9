package triptych.csource.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class KernelMemoryTest {
    private static final int END = KernelMemory.PAGE_BYTES;

    private final KernelMemory memory = new KernelMemory(1, 3);
    private final Pointers pointers = new Pointers(memory);

    private final Map<Integer, IntConsumer> reads =
            Map.of(
                    1, memory::read,
                    2, memory::readShort,
                    4, memory::readInt,
                    8, memory::readLong,
                    40, address -> memory.readBytes(address, 40),
                    23, address -> memory.copy(1000, address, 23));

    private final Map<Integer, IntConsumer> writes =
            Map.of(
                    1, address -> memory.writeByte(address, (byte) 1),
                    2, address -> memory.writeShort(address, (short) 1),
                    4, address -> memory.writeI32(address, 1),
                    8, address -> memory.writeLong(address, 1),
                    40, address -> memory.write(address, new byte[40], 0, 40),
                    23, address -> memory.copy(address, 1000, 23),
                    37, address -> memory.fill((byte) 1, address, address + 37));

    private static PageFault fault(Runnable access) {
        return catchThrowableOfType(PageFault.class, access::run);
    }

    @Test
    void one_bad_byte_anywhere_in_an_access_is_enough() {
        memory.shade(5000, 5001, Shade.NEVER_ALLOCATED);
        reads.forEach((bytes, read) -> aroundOneByte(bytes, read, Access.READ));
        writes.forEach((bytes, write) -> aroundOneByte(bytes, write, Access.WRITE));
    }

    private static void aroundOneByte(int bytes, IntConsumer access, Access kind) {
        for (int address = 5000 - bytes - 3; address < 5004; address++) {
            boolean touches = address <= 5000 && address + bytes > 5000;
            int at = address;
            PageFault fault = fault(() -> access.accept(at));
            assertThat(fault != null).as("%s of %d at %d", kind, bytes, at).isEqualTo(touches);
            if (fault != null) {
                assertThat(fault.address()).isEqualTo(at);
                assertThat(fault.bytes()).isEqualTo(bytes);
                assertThat(fault.access()).isEqualTo(kind);
                assertThat(fault.why()).isEqualTo(new FaultCause.NeverAllocated());
            }
        }
    }

    @Test
    void a_fault_writes_nothing() {
        memory.shade(5004, 5005, Shade.FREED);
        fault(() -> memory.writeLong(5000, -1));
        fault(() -> memory.fill((byte) 1, 4900, 5100));

        assertThat(memory.kernel().getLong(5000)).isZero();
        assertThat(memory.kernel().getBytes(4900, 200)).containsOnly(0);
    }

    @Test
    void read_only_bytes_stop_writes_only() {
        memory.shade(5000, 5008, Shade.READ_ONLY);

        memory.readLong(5000);
        memory.readBytes(4990, 30);
        assertThat(fault(() -> memory.writeI32(4998, 1)).why())
                .isEqualTo(new FaultCause.ReadOnlyData());
    }

    @Test
    void the_end_of_memory() {
        reads.forEach((bytes, read) -> atTheEnd(bytes, read));
        writes.forEach((bytes, write) -> atTheEnd(bytes, write));
    }

    private static void atTheEnd(int bytes, IntConsumer access) {
        access.accept(END - bytes);
        for (int address : new int[] {END - bytes + 1, END, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            PageFault fault = fault(() -> access.accept(address));
            assertThat(fault).as("%d at %d", bytes, address).isNotNull();
            assertThat(fault.address()).isEqualTo(Integer.toUnsignedLong(address));
            assertThat(fault.why()).isEqualTo(new FaultCause.Wild());
        }
    }

    @Test
    void lengths_that_run_over() {
        assertThat(fault(() -> memory.fill((byte) 1, 5000, 5000 + Integer.MAX_VALUE))).isNotNull();
        assertThat(fault(() -> memory.copy(5000, 6000, Integer.MAX_VALUE))).isNotNull();
        assertThat(fault(() -> memory.readBytes(5000, -1))).isNotNull();
        memory.copy(END, 0, 0);
        memory.fill((byte) 1, 9, 9);
    }

    @Test
    void pointers_of_64_bits_are_not_cut() {
        long wild = 1L << 33 | 5000;

        assertThat(fault(() -> pointers.readInt(wild)).address()).isEqualTo(wild);
        assertThat(fault(() -> pointers.writeLong(-12, 1)).address()).isEqualTo(-12);
        assertThat(fault(() -> pointers.fill(wild, 3, (byte) 0)).address()).isEqualTo(wild);
        assertThat(fault(() -> pointers.copy(5000, wild, 3)).access()).isEqualTo(Access.READ);
    }

    @Test
    void strings_end_at_NUL_at_the_bound_or_in_a_fault() {
        memory.kernel().putBytes(5000, "abcdef\0gh".getBytes());
        memory.shade(5009, 5010, Shade.RED_ZONE);

        assertThat(pointers.readString(5000, 100)).isEqualTo("abcdef");
        assertThat(pointers.readString(5000, 4)).isEqualTo("abcd");
        assertThat(fault(() -> pointers.readString(5007, 100)).address()).isEqualTo(5009);
    }

    private final List<String> told = new ArrayList<>();

    private Mirror mirror(String name, int at) {
        return new Mirror() {
            @Override
            public void beforeRead(int offset, int bytes) {
                told.add(name + " read " + offset + "+" + bytes);
                memory.kernel().putInt(at, 0x04030201);
            }

            @Override
            public void afterWrite(int offset, int bytes) {
                told.add(name + " write " + offset + "+" + bytes);
            }
        };
    }

    @Test
    void a_mirror_is_asked_before_reads_and_told_of_writes() {
        memory.mirror(5002, 4, mirror("m", 5002));

        assertThat(memory.readInt(5002)).isEqualTo(0x04030201);
        assertThat(memory.readLong(5000)).isEqualTo(0x0000040302010000L);
        memory.writeShort(5001, (short) -1);
        memory.fill((byte) 3, 4000, 6000);
        memory.read(5001);
        memory.read(5006);
        assertThat(told).containsExactly("m read 0+4", "m read 0+4", "m write 0+1", "m write 0+4");
        memory.unmirror(5002);
        memory.readInt(5002);
        assertThat(told).hasSize(4);
    }

    @Test
    void an_access_to_two_mirrors_tells_both_its_part() {
        memory.mirror(5000, 4, mirror("a", 5000));
        memory.mirror(5006, 4, mirror("b", 5006));

        memory.readLong(5001);
        memory.writeLong(5002, 0);
        assertThat(told).containsExactly("a read 1+3", "b read 0+3", "a write 2+2", "b write 0+4");
        assertThatThrownBy(() -> memory.mirror(4999, 2, mirror("c", 4999)))
                .hasMessageContaining("overlaps");
    }

    @Test
    void a_mirror_beside_a_bad_byte_is_not_asked() {
        memory.mirror(5000, 4, mirror("m", 5000));
        memory.shade(5004, 5005, Shade.FREED);

        assertThat(fault(() -> memory.readLong(5000))).isNotNull();
        assertThat(told).isEmpty();
    }

    @Test
    void growing() {
        assertThat(fault(() -> memory.read(END))).isNotNull();
        assertThat(memory.grow(2)).isEqualTo(1);
        memory.writeLong(3 * END - 8, 7);
        assertThat(memory.grow(1)).isEqualTo(-1);
        assertThat(memory.grow(-1)).isEqualTo(-1);

        memory.reset();
        assertThat(memory.pages()).isEqualTo(1);
        assertThat(fault(() -> memory.read(END))).isNotNull();
        assertThat(memory.grow(2)).isEqualTo(1);
        assertThat(memory.readLong(3 * END - 8)).isZero();
    }
}
