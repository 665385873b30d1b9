package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Buffer;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.FirmwareImage;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class FirmwareTest {
    private final Buffer data = Buffer.ofKernel(8);

    private FirmwareImage register(FreeBsd os, String name, FirmwareImage parent) {
        return os.firmware_register(name, data, 8, 3, parent);
    }

    /** Installs a module that brings an image of its own name. */
    private ModuleTrial install(FreeBsd os) {
        ModuleTrial trial = new ModuleTrial("img");
        trial.answering(
                what -> {
                    if (what == FreeBsd.MOD_LOAD) {
                        register(trial, "img", null);
                    }
                    return what == FreeBsd.MOD_UNLOAD ? trial.firmware_unregister("img") : 0;
                });
        os.kernel().linker().install(trial.file());
        return trial;
    }

    private static boolean isLoaded(FreeBsd os) {
        return os.kldfind("img") > 0;
    }

    @Nested
    @Conformance("firmware_register")
    class Register {
        @KernelTest
        @Clause("S1")
        void it_is_found(FreeBsd os) {
            FirmwareImage image = register(os, "Img", null);
            assertSame(image, os.firmware_get("iMG"));
            assertSame(data, image.data());
            assertEquals(8, image.datasize());
            assertEquals(3, image.version());
        }

        @KernelTest
        @Clause("S2")
        void a_name_is_given_once(FreeBsd os) {
            register(os, "img", null);
            assertNull(register(os, "IMG", null));
        }

        @Test
        @Clause("S2")
        void a_name_that_is_taken_is_told() {
            Consumer<FreeBsd> twice =
                    os -> {
                        register(os, "a", null);
                        register(os, "a", null);
                    };
            assertThat(WorkerStory.console(twice::accept))
                    .containsExactly("firmware_register: image a already registered!");
        }

        @KernelTest
        @Clause("S3")
        void the_parent_is_used_as_long_as_the_child(FreeBsd os) {
            FirmwareImage parent = register(os, "parent", null);
            register(os, "child", parent);
            FirmwareImage child = os.firmware_get("child");
            assertEquals(FreeBsd.EBUSY, os.firmware_unregister("parent"));
            os.firmware_put(child, 0);
            assertEquals(0, os.firmware_unregister("parent"));
        }
    }

    @Nested
    @Conformance("firmware_unregister")
    class Unregister {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void it_is_not_found_any_more(FreeBsd os) {
            register(os, "img", null);
            assertEquals(0, os.firmware_unregister("img"));
            assertEquals(0, os.firmware_unregister("img"));
            assertNull(os.firmware_get("img"));
        }

        @KernelTest
        @Clause("S2")
        void an_image_in_use_stays(FreeBsd os) {
            register(os, "img", null);
            FirmwareImage image = os.firmware_get("img");
            assertEquals(FreeBsd.EBUSY, os.firmware_unregister("img"));
            assertSame(image, os.firmware_get("img"));
        }
    }

    @Nested
    @Conformance("firmware_get")
    class Get {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void the_module_of_its_name_is_loaded(FreeBsd os) {
            install(os);
            assertNotNull(os.firmware_get("img"));
            assertTrue(isLoaded(os));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void without_a_module_there_is_none(FreeBsd os) {
            assertNull(os.firmware_get("img"));
        }

        @Test
        @Clause("S2")
        void what_is_missing_is_told() {
            assertThat(WorkerStory.console(os -> os.firmware_get("img")))
                    .containsExactly("img: could not load firmware image, error 2");
        }

        @KernelTest
        @Clause("S3")
        @ExpectInterleavings(1)
        void a_module_that_does_not_bring_it_goes_again(FreeBsd os) {
            os.kernel().linker().install(new ModuleTrial("img").file());
            assertNull(os.firmware_get("img"));
            assertEquals(-1, os.kldfind("img"));
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("deadlock")
        void a_missing_one_is_waited_for_in_vain_while_a_module_unloads(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_UNLOAD, () -> trial.firmware_get("img"));
            os.kldload(trial);
            os.kldunload(trial);
        }
    }

    @Nested
    @Conformance("firmware_put")
    class Put {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void the_module_goes_with_its_last_user(FreeBsd os) {
            install(os);
            FirmwareImage image = os.firmware_get("img");
            assertSame(image, os.firmware_get("img"));
            os.firmware_put(image, FreeBsd.FIRMWARE_UNLOAD);
            os.pause("x", 1);
            assertTrue(isLoaded(os));
            os.firmware_put(image, FreeBsd.FIRMWARE_UNLOAD);
            os.pause("x", 1);
            assertEquals(-1, os.kldfind("img"));
        }

        @KernelTest
        @Clause("S2")
        void a_module_that_may_be_wanted_again_stays(FreeBsd os) {
            install(os);
            os.firmware_put(os.firmware_get("img"), 0);
            os.pause("x", 1);
            assertTrue(isLoaded(os));
        }
    }
}
