package triptych.csource.engine;

import java.util.Random;

/** Makes C functions that compute the same whatever size pointers have. */
final class ProgramMaker {
    private static final String[] TYPES = {
        "signed char",
        "unsigned char",
        "short",
        "unsigned short",
        "int",
        "unsigned",
        "long long",
        "unsigned long long",
        "float",
        "double"
    };

    private final Random random;
    private final StringBuilder c = new StringBuilder();

    ProgramMaker(long seed) {
        random = new Random(seed);
    }

    /** A source with functions {@code f0}, {@code f1}, ..., each of which gives a checksum. */
    String make(int functions) {
        c.append(
                "typedef long long i64; typedef unsigned long long u64; typedef i64 (*fn)(i64);\n");
        for (int i = 0; i < TYPES.length; i++) {
            c.append("static ").append(TYPES[i]).append(" a").append(i).append("[64];\n");
        }
        c.append("struct rec { char t; i64 v; short s[7]; double d; float f; int n[9]; };\n");
        c.append("static struct rec recs[8];\n");
        c.append(
                "static i64 g0(i64 x) { return x * 3 + 1; } static i64 g1(i64 x) { return x ^ (x >> 7); }\n");
        c.append("static i64 g2(i64 x) { recs[x & 7].v += x; return recs[(x + 1) & 7].v; }\n");
        c.append("static fn table[4] = {g0, g1, g2, g0};\n");
        for (int i = 0; i < functions; i++) {
            function(i);
        }
        return c.toString();
    }

    private void function(int number) {
        c.append("API i64 f").append(number).append("(i64 x, i64 y) {\n  i64 r = x;\n");
        for (int i = 0; i < 5; i++) {
            c.append("  for (int k = 0; k < ").append(1 + random.nextInt(9)).append("; k++) {\n");
            statement(2);
            statement(2);
            c.append("  }\n");
        }
        c.append("  return r ^ y;\n}\n");
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> c.append(place()).append(" = ").append(expression(2)).append(";\n");
            case 1 -> c.append("r += ").append(expression(3)).append(";\n");
            case 2 -> c.append("r ^= table[").append(expression(1)).append(" & 3](r);\n");
            case 3 ->
                    c.append("recs[").append(random.nextInt(8)).append("] = recs[(r >> 3) & 7];\n");
            case 4 ->
                    c.append("recs[r & 7].s[k % 7] = (short) ").append(expression(2)).append(";\n");
            case 5 ->
                    c.append("{ i64 t[6] = {r, x, y}; t[(u64) r % 6] = ")
                            .append(expression(2))
                            .append("; for (int q = 0; q < 6; q++) r = r * 31 + t[q]; }\n");
            case 6 -> {
                c.append("if (").append(expression(2)).append(") {\n");
                statement(depth - 1);
                c.append("} else {\n");
                statement(depth - 1);
                c.append("}\n");
            }
            case 7 -> {
                c.append("switch ((int) (r & 7)) { case 0: ");
                statement(depth - 1);
                c.append("break; case 1: case 4: ");
                statement(depth - 1);
                c.append("break; case 5: ");
                statement(depth - 1);
                c.append("default: r++; }\n");
            }
            default -> {
                c.append("for (char *p = (char *) recs, *e = p + 40; p < e; p += 3) {\n");
                c.append("r += *p; if (r & 1) *p ^= (char) r;\n}\n");
            }
        }
    }

    private String place() {
        return "a" + random.nextInt(TYPES.length) + "[(u64) (" + expression(1) + ") % 64]";
    }

    /** An integer expression without undefined behaviour. */
    private String expression(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> "x";
                case 1 -> "y";
                case 2 -> "r";
                case 3 -> "(i64) k";
                default -> "(i64) " + random.nextInt(1000) + "LL";
            };
        }
        String left = expression(depth - 1);
        String right = expression(depth - 1);
        return switch (random.nextInt(10)) {
            case 0 -> "(i64) ((u64) (" + left + ") * (u64) (" + right + "))";
            case 1 -> "(i64) ((u64) (" + left + ") - (u64) (" + right + "))";
            case 2 -> "((" + left + ") / ((" + right + ") & 15 | 1))";
            case 3 -> "((" + left + ") >> ((" + right + ") & 31))";
            case 4 -> "((unsigned) (" + left + ") % ((unsigned) (" + right + ") | 1))";
            case 5 -> "((" + left + ") < (" + right + ") ? " + left + " : " + right + ")";
            case 6 -> "(i64) " + place(left, random.nextInt(8));
            case 7 -> "(i64) (int) ((double) (" + left + " & 0xfff) * 1.5 + a9[3] * 0)";
            case 8 -> "(i64) __builtin_clzll((u64) (" + left + ") | 1)";
            default -> "((" + left + ") ^ (" + right + "))";
        };
    }

    private static String place(String index, int array) {
        return "a" + array + "[(u64) (" + index + ") % 64]";
    }
}
