package triptych.csource.mini;

import java.util.Random;

/**
 * C programs of two or three threads with so few accesses each that every interleaving can be
 * tried; they lock, sleep and wake, free what others use, and may hang or fault. All in one file,
 * so that they are compiled at once. The same seed makes the same text.
 */
final class ShortPrograms {
    private final StringBuilder c = new StringBuilder();
    private final Random random;
    private final int programs;

    ShortPrograms(long seed, int programs) {
        this.random = new Random(seed);
        this.programs = programs;
    }

    /** Functions {@code p0}, {@code p1}, ..., each of which is a program. */
    String text() {
        line("struct block { short a; int b; };");
        line("struct state { int a, b; signed char c[4]; long l; struct block *heap; int *lent;");
        line("\tint out[3]; struct mini_lock guard, other; struct mini_event event, *shown;");
        line("\tchar text[8]; };");
        for (int p = 0; p < programs; p++) {
            program(p);
        }
        return c.toString();
    }

    private void program(int number) {
        int threads = random.nextInt(5) == 0 ? 3 : 2;
        // Variables of this program only: what threads share must be learned for each anew.
        line("static struct state p%d_state;\n#define s p%d_state", number, number);
        for (int t = 0; t < threads; t++) {
            thread(number, t, threads == 2 && random.nextInt(3) == 0 ? 2 : 1);
        }
        line("void p%d(void *arg)\n{\n\tint mine = 1;", number);
        line("\ts.lent = &mine;\n\ts.heap = get(sizeof(*s.heap));");
        line("\ts.heap->a = s.heap->b = 0;");
        line(
                "\ttogether(p%d_t0, p%d_t1, %s);",
                number, number, threads == 3 ? "p" + number + "_t2" : "NULL");
        line(
                "\ttell(\"%%d %%d %%d %%d %%ld %%d %%s\", s.a, s.b, s.c[0], s.c[1], s.l, mine, s.text);");
        line(
                "\ttell(\"%%d %%d %%d %%d %%d\", s.out[0], s.out[1], s.out[2], s.event.done, s.event.quota);");
        line("}\n#undef s\n");
    }

    private void thread(int number, int index, int statements) {
        line("static void p%d_t%d(void *arg)\n{\n\tint r = 0;", number, index);
        int before = c.length();
        for (int i = 0; i < statements; i++) {
            statement("\t");
        }
        if (c.indexOf("r =", before) > 0) {
            line("\ts.out[%d] = r;", index);
        }
        line("}\n");
    }

    private void statement(String indent) {
        switch (random.nextInt(9)) {
            case 0 -> sleep(indent);
            case 1 -> locked(indent);
            case 2 -> memory(indent);
            case 3 -> field(indent);
            default -> access(indent);
        }
    }

    private void access(String indent) {
        String v = variable();
        c.append(indent);
        switch (random.nextInt(8)) {
            case 0, 1 -> line("%s = %d;", v, 1 + random.nextInt(9));
            case 2 -> line("r = r * 3 + %s + 1;", v);
            case 3, 4 -> line("%s += %d;", v, 1 + random.nextInt(9));
            case 5 -> line("if (%s == %d) %s = 7;", v, random.nextInt(2), variable());
            case 6 ->
                    line("__atomic_fetch_add(&s.a, %d, __ATOMIC_SEQ_CST);", 1 + random.nextInt(9));
            default -> line("snprintf(s.text, sizeof(s.text), \"%%d\", (int)%s);", v);
        }
    }

    /** Some of them lose a wake-up in some orders, and then hang. */
    private void sleep(String indent) {
        c.append(indent);
        switch (random.nextInt(7)) {
            case 0 -> line("if (s.a == 0) wait_on(&s.a);");
            case 1, 2 -> line("s.a = 1; wake(&s.a);");
            case 3 -> line("await(&s.event);");
            case 4 -> line("complete(&s.event);");
            case 5 -> line("pass();");
            default -> line("nap(%d);", 1 + random.nextInt(2));
        }
    }

    /** Two locks, in either order: some of them lock each other out. */
    private void locked(String indent) {
        boolean both = random.nextInt(3) == 0;
        boolean guardFirst = random.nextBoolean();
        String first = guardFirst ? "guard" : "other";
        String second = guardFirst ? "other" : "guard";
        line("%slock(&s.%s);", indent, first);
        if (both) {
            line("%slock(&s.%s);", indent, second);
            line("%ss.b++;", indent);
            line("%sunlock(&s.%s);", indent, second);
        } else {
            access(indent);
        }
        line("%sunlock(&s.%s);", indent, first);
    }

    /** What one frees, another may be about to use. */
    private void memory(String indent) {
        c.append(indent);
        switch (random.nextInt(7)) {
            case 0 -> line("release(s.heap);");
            case 1 -> line("s.heap->b++;");
            case 2 -> line("{ struct mini_event e = {0}; s.shown = &e; pass(); }");
            case 3 -> line("{ struct mini_event e = {0}; s.shown = &e; await(&e); }");
            case 4 -> line("if (s.shown) complete(s.shown);");
            case 5 -> line("memcpy(s.c, \"\\1\\2\\3\", %d);", 1 + random.nextInt(3));
            default -> line("r = (int)strlen(s.text) + s.heap->a;");
        }
    }

    /** Of a structure of the kernel's that lies in the module's memory. */
    private void field(String indent) {
        c.append(indent);
        switch (random.nextInt(4)) {
            case 0 -> line("r = s.event.done + 1;");
            case 1 -> line("s.event.quota = %d;", 1 + random.nextInt(9));
            case 2 -> line("if (s.event.quota == 0) s.event.quota = 5;");
            default -> line("s.event.done++;");
        }
    }

    private String variable() {
        String[] variables = {"s.a", "s.a", "s.b", "s.c[0]", "s.c[1]", "s.l", "(*s.lent)"};
        return variables[random.nextInt(variables.length)];
    }

    private void line(String format, Object... arguments) {
        c.append(format.formatted(arguments)).append('\n');
    }
}
