package triptych.rosetta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RosettaPageTest {
    private static final Path PAGE = Path.of("../docs/rosetta.md");

    @Test
    void the_page_is_up_to_date() throws IOException {
        String text = new RosettaPage(Rosetta.load()).text();
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE).hasContent(text);
    }
}
