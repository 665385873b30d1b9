package triptych.freebsd.c;

import triptych.core.machine.Machine;
import triptych.core.script.Performance;
import triptych.core.script.Repertoire;
import triptych.core.script.Script;
import triptych.core.script.ScriptedUsers;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.ScriptPlayer;
import triptych.freebsd.kernel.KldFile;

/** Users of a module in C on FreeBSD. */
final class FreeBsdUsers implements ScriptedUsers {
    @Override
    public Repertoire repertoire() {
        return ScriptPlayer.REPERTOIRE;
    }

    @Override
    public void start(Machine machine, Object linked, Script script) {
        FreeBsdSystem os = FreeBsdSystem.on(machine);
        KldFile module = ((ObjectFile) linked).kldFile();
        new Performance(script, os::user, play -> new ScriptPlayer(os, module, play)).begin();
    }
}
