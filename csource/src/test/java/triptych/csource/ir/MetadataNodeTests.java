package triptych.csource.ir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetadataNodeTests {
    @Test
    void fields_are_told_apart() {
        MetadataNode node =
                MetadataNode.of(
                        "!DISubprogram(name: \"work\", scope: !3, line: 8, flags: A | B, unit: !2)");

        assertThat(node.kind()).isEqualTo("DISubprogram");
        assertThat(node.text("name")).contains("work");
        assertThat(node.reference("scope")).contains(3);
        assertThat(node.number("line")).isEqualTo(8);
        assertThat(node.text("flags")).contains("A | B");
        assertThat(node.reference("inlinedAt")).isEmpty();
        assertThat(node.number("column")).isZero();
    }

    @Test
    void quoted_text_may_have_any_character() {
        MetadataNode node =
                MetadataNode.of(
                        "!DIFile(filename: \"a, line: 3 (\\22x\\22) \\C3\\A4.c\", directory: \".\")");

        assertThat(node.text("filename")).contains("a, line: 3 (\"x\") \u00e4.c");
        assertThat(node.text("directory")).contains(".");
        assertThat(node.fields()).hasSize(2);
    }

    @Test
    void a_backslash_is_written_twice_or_by_number() {
        assertThat(IrWords.plain("\"C:\\\\a\\5Cb\"")).isEqualTo("C:\\a\\b");
    }
}
