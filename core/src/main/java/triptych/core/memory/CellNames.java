package triptych.core.memory;

import java.lang.reflect.Field;

/** Names cells after the fields that hold them, for those who watch. */
public final class CellNames {
    private CellNames() {}

    /**
     * Names the cells in the fields of {@code owner}; what cannot be looked into stays nameless.
     */
    public static void takeFrom(Object owner) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Cell.class.isAssignableFrom(field.getType()) && field.trySetAccessible()) {
                    name(field, owner);
                }
            }
        }
    }

    private static void name(Field field, Object owner) {
        try {
            if (field.get(owner) instanceof Cell cell) {
                cell.nameIfNameless(field.getName());
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError("the field was made accessible: " + field, e);
        }
    }
}
