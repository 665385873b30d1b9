package triptych.csource.mini;

import java.util.Random;

/**
 * C programs of two or three threads that touch the same variables, with and without locks; all in
 * one file, so that they are compiled at once. The same seed makes the same text.
 */
final class GeneratedPrograms {
    private static final String[] VARIABLES = {
        "c0", "c1", "c5", "s", "i", "l", "heap->a", "heap->b", "(*lent)"
    };

    private final StringBuilder c = new StringBuilder();
    private final Random random;
    private final int programs;

    GeneratedPrograms(long seed, int programs) {
        this.random = new Random(seed);
        this.programs = programs;
    }

    /** Functions {@code p0}, {@code p1}, ..., each of which is a program. */
    String text() {
        c.append("struct block { short a; int b; };\n");
        for (int p = 0; p < programs; p++) {
            program(p);
        }
        return c.toString();
    }

    private void program(int number) {
        int threads = random.nextInt(12) == 0 ? 3 : 2;
        state(number);
        for (int t = 0; t < threads; t++) {
            line("static void p%d_t%d(void *arg)\n{\n\tint r = %d;", number, t, t + 1);
            int statements = threads == 3 || random.nextInt(4) > 0 ? 1 : 2;
            for (int i = 0; i < statements; i++) {
                statement(true);
            }
            line("\tout[%d] = r;\n}\n", t);
        }
        main(number, threads);
        line(
                "#undef c0\n#undef c1\n#undef c5\n#undef s\n#undef i\n#undef l\n#undef heap\n#undef lent");
        line("#undef out\n#undef guard\n#undef text");
    }

    /** Variables of this program only: what threads share must be learned for each anew. */
    private void state(int number) {
        line(
                "static struct { signed char c[6]; short s; int i; long l; struct block *heap;",
                number);
        line(
                "\tlong *lent; int out[3]; struct mini_lock guard; char text[12]; } p%d_state;",
                number);
        for (String cell : new String[] {"0", "1", "5"}) {
            line("#define c%s p%d_state.c[%s]", cell, number, cell);
        }
        for (String name : new String[] {"s", "i", "l", "heap", "lent", "out", "guard", "text"}) {
            line("#define %s p%d_state.%s", name, number, name);
        }
    }

    private void main(int number, int threads) {
        line("void p%d(void *arg)\n{\n\tlong mine = 1;\n\tint r = 0;", number);
        line("\tlent = &mine;\n\theap = get(sizeof(*heap));\n\theap->a = heap->b = 0;");
        for (int t = 0; t < threads; t++) {
            line("\tspawn(p%d_t%d, NULL, \"t%d\");", number, t, t);
        }
        if (random.nextInt(8) == 0) {
            statement(false);
        }
        line("\tjoin_all();");
        line("\ttell(\"%%d %%d %%d %%d %%d %%ld %%d %%d %%ld %%s\", c0, c1, c5, s, i, l, heap->a,");
        line("\t    heap->b, mine, text);");
        line("\ttell(\"%%d %%d %%d %%d\", out[0], out[1], out[2], r);\n}\n");
    }

    private void statement(boolean mayLock) {
        switch (random.nextInt(mayLock ? 12 : 10)) {
            case 0 -> line("\t%s = %d;", variable(), random.nextInt(50));
            case 1 -> line("\tr = r * 3 + %s;", variable());
            case 2, 3 -> line("\t%s += %d;", variable(), 1 + random.nextInt(9));
            case 4 ->
                    line("\tif (%s == %d)\n\t\t%s = 7;", variable(), random.nextInt(2), variable());
            case 5 ->
                    line("\t__atomic_fetch_add(&i, %d, __ATOMIC_SEQ_CST);", 1 + random.nextInt(9));
            case 6 -> line("\tmemcpy(&c0, \"\\1\\2\\3\", %d);", 1 + random.nextInt(3));
            case 7 -> line("\tsnprintf(text, sizeof(text), \"%%d\", (int)%s);", variable());
            case 8 -> line("\tr += strlen(text) + measure(\"%%s\", text);");
            case 9 -> line("\t%s;", random.nextBoolean() ? "pass()" : "nap(1)");
            default -> {
                line("\tlock(&guard);");
                statement(false);
                line("\tunlock(&guard);");
            }
        }
    }

    private String variable() {
        return VARIABLES[random.nextInt(VARIABLES.length)];
    }

    private void line(String format, Object... arguments) {
        c.append(format.formatted(arguments)).append('\n');
    }
}
