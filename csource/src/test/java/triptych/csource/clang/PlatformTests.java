package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTests {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, aarch64, macosx-arm64",
        "Mac OS X, x86_64, macosx-x86_64",
        "Windows 11, amd64, windows-x86_64"
    })
    void javas_names_become_the_classifiers(String system, String processor, String classifier) {
        assertThat(Platform.of(system, processor).map(Platform::classifier)).contains(classifier);
    }

    @Test
    void others_have_none() {
        assertThat(Platform.of("FreeBSD", "amd64")).isEmpty();
        assertThat(Platform.of("Linux", "riscv64")).isEmpty();
    }
}
