package triptych.csource.ir;

import java.util.List;

/**
 * What the numbers mean by which watched code says where it is.
 *
 * @param sites number 1 first
 * @param functions number 1 first
 */
public record SiteTable(List<CSite> sites, List<CFunction> functions) {
    private static final CFunction UNKNOWN = new CFunction("?", "?", 0);

    public SiteTable {
        sites = List.copyOf(sites);
        functions = List.copyOf(functions);
    }

    /**
     * @param number as watched code passes it; 0 is a call that the compiler gives no place
     */
    public CSite site(int number) {
        return number == 0 ? CSite.UNKNOWN : sites.get(number - 1);
    }

    public CFunction function(int number) {
        return number == 0 ? UNKNOWN : functions.get(number - 1);
    }
}
