package triptych.core.c;

import java.util.List;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.script.ScriptedUsers;

/** What a kernel says of itself so that modules written in C can run on it. */
public interface CKernel {
    /** The folder of its headers on the class path, as {@code triptych/freebsd/include}. */
    String headers();

    /** The macros that its compiler defines, such as the version. */
    Map<String, String> defines(String profile);

    /** The macros that its build defines for the module whose file is called {@code module}. */
    default Map<String, String> definesFor(String module) {
        return Map.of();
    }

    /** The structures that module code shares with it. */
    List<CStruct<?>> structs();

    /**
     * Makes a module of this kernel out of {@code code}, for {@code machine}.
     *
     * @return what has all routines of the surface: the code's calls go to it
     */
    Object link(Machine machine, CModule code);

    /**
     * Puts a user on the machine who does the usual with what {@link #link} gave.
     *
     * @return tells the final state once the run is over
     */
    Program.Outcome startUser(Machine machine, Object linked);

    /** The module file that {@link #link} has made: what its users load and unload by name. */
    Object fileOf(Object linked);

    /** Users for what {@link #link} gives who follow a script. */
    ScriptedUsers users();
}
