package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code CFG_*}: what the framework asks of a module, and what attributes are. Ours in number. */
public interface CfgFlags {
    /** {@code cfg_op_t}: start; the attributes have their values already. */
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

    /** A {@code String}. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_STRTYPE = 1;

    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_INTTYPE = 2;

    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_UINTTYPE = 3;

    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_ULONGTYPE = 4;

    /** Of an attribute: all is well. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_SUCCESS = 0;

    /** There is no attribute of this name. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_EEXISTS = 1;

    /** The attribute does not allow this operation. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_EOP = 2;

    /** Less than the minimum. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_ESMALL = 3;

    /** More than the maximum. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_ELARGE = 4;

    /** Not of the attribute's type. */
    @Symbol(header = "sys/sysconfig.h")
    int CFG_ATTR_ETYPE = 5;
}
