package triptych.csource.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import triptych.core.c.CRecord;
import triptych.csource.ir.CVariable;
import triptych.csource.ir.VariableRecords;

/** The module's variables by where the linker has put them. */
final class VariableTable {
    static final String SET = VariableRecords.SET;

    private final TreeMap<Long, CVariable> byAddress = new TreeMap<>();

    /** {@code records} say where the variables lie, by number; 1 is the first. */
    static VariableTable of(List<CVariable> variables, List<? extends CRecord> records) {
        VariableTable table = new VariableTable();
        for (CRecord record : records) {
            table.byAddress.put(record.word(0), variables.get((int) record.word(1) - 1));
        }
        return table;
    }

    /** What a pointer to there points to; empty if that is no variable. */
    Optional<String> pointedTo(long address) {
        return entry(address).map(e -> e.getValue().nameOfPointer(address - e.getKey()));
    }

    /** What lies there; empty if that is no variable. */
    Optional<String> nameOf(long address) {
        return entry(address).map(e -> e.getValue().nameOfByte(address - e.getKey()));
    }

    private Optional<Map.Entry<Long, CVariable>> entry(long address) {
        return Optional.ofNullable(byAddress.floorEntry(address))
                .filter(e -> address < e.getKey() + e.getValue().bytes());
    }
}
