package triptych.tru64.c;

import triptych.core.machine.Machine;
import triptych.core.script.Performance;
import triptych.core.script.Repertoire;
import triptych.core.script.Script;
import triptych.core.script.ScriptedUsers;
import triptych.tru64.ScriptPlayer;
import triptych.tru64.Tru64Module;
import triptych.tru64.Tru64System;

/** Users of a module in C on Tru64. */
final class Tru64Users implements ScriptedUsers {
    @Override
    public Repertoire repertoire() {
        return ScriptPlayer.REPERTOIRE;
    }

    @Override
    public void start(Machine machine, Object linked, Script script) {
        Tru64System os = Tru64System.on(machine);
        Tru64Module module = (Tru64Module) linked;
        new Performance(script, os::user, play -> new ScriptPlayer(os, module, play)).begin();
    }
}
