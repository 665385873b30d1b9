package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Lists} say, read once. */
@KernelText
final class ListCalls {
    static final RoutineInfo INIT_LIST_HEAD = of("INIT_LIST_HEAD");
    static final RoutineInfo list_add = of("list_add");
    static final RoutineInfo list_add_tail = of("list_add_tail");
    static final RoutineInfo list_del = of("list_del");
    static final RoutineInfo list_del_init = of("list_del_init");
    static final RoutineInfo list_empty = of("list_empty");
    static final RoutineInfo list_first_entry = of("list_first_entry");
    static final RoutineInfo list_for_each_entry = of("list_for_each_entry");
    static final RoutineInfo list_for_each_entry_safe = of("list_for_each_entry_safe");

    private ListCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Lists.class, name);
    }
}
