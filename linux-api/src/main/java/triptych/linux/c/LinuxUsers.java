package triptych.linux.c;

import triptych.core.machine.Machine;
import triptych.core.script.Performance;
import triptych.core.script.Repertoire;
import triptych.core.script.Script;
import triptych.core.script.ScriptedUsers;
import triptych.linux.LinuxSystem;
import triptych.linux.ScriptPlayer;
import triptych.linux.struct.ModuleStruct;

/** Users of a module in C on Linux. */
final class LinuxUsers implements ScriptedUsers {
    @Override
    public Repertoire repertoire() {
        return ScriptPlayer.REPERTOIRE;
    }

    @Override
    public void start(Machine machine, Object linked, Script script) {
        LinuxSystem os = LinuxSystem.on(machine);
        ModuleStruct module = ((ObjectFile) linked).THIS_MODULE();
        new Performance(script, os::user, play -> new ScriptPlayer(os, module, play)).begin();
    }
}
