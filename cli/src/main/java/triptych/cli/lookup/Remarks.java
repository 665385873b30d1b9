package triptych.cli.lookup;

/** What a user should know while something is looked up. */
public interface Remarks {
    /** Something that the user must see. */
    void tell(String line);

    /** Something for those who watch. */
    void progress(String line);
}
