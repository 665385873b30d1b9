package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceFolderTests {
    private static List<String> names(String folder) throws IOException {
        return new ResourceFolder(ResourceFolderTests.class.getClassLoader(), folder)
                .entries().stream().map(ResourceFolder.Entry::name).toList();
    }

    @Test
    void files_of_directories_are_listed() throws IOException {
        assertThat(names("triptych/test")).containsExactly("include/sys/kern.h");
    }

    @Test
    void files_of_jars_are_listed() throws IOException {
        assertThat(names("org/junit/jupiter/api/io")).contains("TempDir.class").isSorted();
    }

    @Test
    void a_folder_has_all_its_parts_of_the_class_path() throws IOException {
        assertThat(names("triptych/csource/clang"))
                .contains("CCompiler.class", "ResourceFolderTests.class");
    }

    @Test
    void a_folder_that_is_nowhere_is_empty() throws IOException {
        assertThat(names("no/such/folder")).isEmpty();
    }

    @Test
    void our_own_code_has_one_name() throws IOException {
        assertThat(OwnCode.name()).isEqualTo(OwnCode.name()).matches("[0-9a-f]{32}");
    }
}
