package triptych.core.thread;

/** The code of a module: mapped while the module is loaded, gone afterwards. */
public final class Text extends SimObject {
    private final String module;
    private boolean gone;
    private Runnable onUnmap;

    public Text(String module) {
        this.module = module;
    }

    /** The module whose code this is. */
    public String module() {
        return module;
    }

    public boolean isGone() {
        return gone;
    }

    /** The code is unmapped: whoever returns into it, or starts in it, faults. */
    public void unmap() {
        gone = true;
        if (onUnmap != null) {
            onUnmap.run();
        }
    }

    /** What else goes with the code, such as the module's data. */
    public void onUnmap(Runnable alsoGoes) {
        onUnmap = alsoGoes;
    }

    @Override
    public String label() {
        return module;
    }
}
