package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code cfg_op_t}: what the framework asks of a module. Ours in number. */
@Symbol(name = "cfg_op_t", header = "sys/sysconfig.h")
public interface CfgOp {
    /** Start; the attributes have their values already. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_OP_CONFIGURE = 0x1;

    /** Undo everything, and end all threads. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_OP_UNCONFIGURE = 0x2;

    /** Values are about to be read: bring those up to date that are computed. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_OP_QUERY = 0x4;

    /** Values have changed, in memory only. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_OP_RECONFIGURE = 0x8;
}
