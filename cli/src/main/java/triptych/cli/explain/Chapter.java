package triptych.cli.explain;

import java.util.Collection;
import java.util.List;

/** Explains names of one kind. */
public interface Chapter {
    /** Lines of text; none if the chapter has no such name. */
    List<String> about(Question question);

    /** All that it can explain, for somebody who has mistyped one. */
    Collection<String> names(String os);
}
