package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.ModuleData;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("MODULE_DEPEND")
@Explore(strategy = "exhaustive", requireProof = true)
class ModuleDependTest {
    private static final List<String> COMPLAINT =
            List.of("KLD user.ko: depends on base - not available or version mismatch");

    @Nested
    @Clause("S1")
    class What_is_needed {
        @KernelTest
        void is_loaded_first_and_goes_with_its_last_user(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            KldFile base =
                    new KldFile("base")
                            .DECLARE_MODULE(ModuleTrial.noting(log, "base", -1, 0), 9, 9)
                            .MODULE_VERSION("base", 2);
            KldFile user =
                    new KldFile("user")
                            .DECLARE_MODULE(ModuleTrial.noting(log, "user", -1, 0), 0, 0)
                            .MODULE_DEPEND("user", "base", 1, 2, 3);
            os.kernel().linker().install(base);
            assertEquals(0, os.kldload(user));
            assertTrue(os.kldfind("base") > 0);
            assertEquals(0, os.kldunload(user));
            assertEquals(-1, os.kldfind("base"));
            assertEquals(List.of("base0", "user0", "user3", "user1", "base3", "base1"), log);
        }

        @KernelTest
        void stays_as_long_as_there_is_a_user(FreeBsd os) {
            os.kernel().linker().install(ModuleTrial.provider());
            KldFile one = ModuleTrial.dependant(1, 3);
            KldFile other = new KldFile("other").MODULE_DEPEND("other", "base", 2, 2, 2);
            os.kldload(one);
            os.kldload(other);
            assertEquals(0, os.kldunload(one));
            assertTrue(os.kldfind("base") > 0);
            assertEquals(0, os.kldunload(other));
            assertEquals(-1, os.kldfind("base"));
        }

        @KernelTest
        void stays_if_a_user_has_loaded_it_himself(FreeBsd os) {
            KldFile user = ModuleTrial.dependant(1, 3);
            os.kldload(ModuleTrial.provider());
            os.kldload(user);
            assertEquals(0, os.kldunload(user));
            assertTrue(os.kldfind("base") > 0);
        }
    }

    @Nested
    @Clause("S2")
    class The_version {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1, 1, 2", "1, 2, 0", "2, 2, 0", "2, 3, 0", "3, 3, 2", "3, 1, 2"})
        void must_be_in_the_range(int minimum, int maximum, int error, FreeBsd os) {
            os.kernel().linker().install(ModuleTrial.provider());
            assertEquals(error, os.kldload(ModuleTrial.dependant(minimum, maximum)));
            assertEquals(error == 0, os.kldfind("user") > 0);
        }

        @KernelTest
        void must_be_in_the_range_of_what_is_loaded_too(FreeBsd os) {
            os.kldload(ModuleTrial.provider());
            assertEquals(FreeBsd.ENOENT, os.kldload(ModuleTrial.dependant(3, 4)));
        }

        @Test
        void that_does_not_fit_is_told() {
            assertEquals(
                    COMPLAINT,
                    WorkerStory.console(
                            os -> {
                                os.install(ModuleTrial.provider());
                                os.kldload(ModuleTrial.dependant(3, 4));
                            }));
        }
    }

    @Nested
    @Clause("S3")
    class What_does_not_load {
        private final KldFile broken =
                new KldFile("base")
                        .DECLARE_MODULE(
                                new ModuleData("base", (mod, what, arg) -> FreeBsd.ENOMEM, null),
                                0,
                                0)
                        .MODULE_VERSION("base", 2);

        @KernelTest
        void is_ENOEXEC(FreeBsd os) {
            os.kernel().linker().install(broken);
            assertEquals(FreeBsd.ENOEXEC, os.kldload(ModuleTrial.dependant(1, 3)));
            assertEquals(-1, os.kldfind("base"));
            assertEquals(-1, os.kldfind("user"));
        }

        @Test
        void is_told() {
            List<String> console =
                    WorkerStory.console(
                            os -> {
                                os.install(broken);
                                os.kldload(ModuleTrial.dependant(1, 3));
                            });
            assertThat(console).endsWith(COMPLAINT.get(0));
        }
    }

    @Nested
    @Clause("S4")
    class A_file {
        @KernelTest
        void may_need_what_it_offers_itself(FreeBsd os) {
            KldFile self =
                    new KldFile("self")
                            .MODULE_VERSION("self", 1)
                            .MODULE_DEPEND("part", "self", 1, 1, 1);
            assertEquals(0, os.kldload(self));
            assertEquals(0, os.kldunload(self));
        }
    }

    @Nested
    @Clause("S5")
    class What_the_kernel_has {
        private int load(FreeBsd os, String name, int minimum, int maximum) {
            KldFile file =
                    new KldFile("user").MODULE_DEPEND("user", name, minimum, minimum, maximum);
            int error = os.kldload(file);
            os.kldunload(file);
            return error;
        }

        @KernelTest
        void is_there_in_its_version(FreeBsd os) {
            assertEquals(0, load(os, "kernel", 1300000, 1399999));
            assertEquals(FreeBsd.ENOENT, load(os, "kernel", 1400000, 1499999));
            assertEquals(0, load(os, "firmware", 1, 1));
            assertEquals(FreeBsd.ENOENT, load(os, "firmware", 2, 2));
        }
    }
}
