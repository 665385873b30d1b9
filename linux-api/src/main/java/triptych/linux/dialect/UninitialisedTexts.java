package triptych.linux.dialect;

/** Memory that was read before anybody had written it, in the words of KMSAN. */
public final class UninitialisedTexts {
    private UninitialisedTexts() {}

    public static String read(String routine) {
        return "BUG: KMSAN: uninit-value in " + routine;
    }
}
