package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code CFG_*}: requests, answers, and what attributes are. Ours in number. */
public interface CfgFlags extends CfgOp, CfgStatus {
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
