package triptych.examples.tru64.fta;

/** The FDDI adapter, as its driver sees it: registers, and an engine for DMA. */
public interface Adapter {
    /** The interrupt line that it raises. */
    int LINE = 5;

    /** Interrupt cause: it has failed, and does nothing more before it is reset. */
    int FATAL_ERROR = 1;

    /** Interrupt cause: the engine has done a request. */
    int DMA_DONE = 2;

    /** Interrupt cause: a frame has come in. */
    int RECEIVED = 4;

    /** Whether there is one: its identification register. */
    boolean isPresent();

    /** The register of interrupt causes, which reading clears. */
    int cause();

    /** Sets it up again after {@link #FATAL_ERROR}. */
    void reset();

    /** Takes the frame that came in out of its memory. */
    void receive();

    /** The engine reads or writes the request's memory from now on. */
    void start(CmdBuf request);

    /** The request that the engine has done. */
    CmdBuf completed();

    /**
     * The engine is to leave the request's memory alone from now on.
     *
     * @return false if it has done the request already
     */
    boolean cancel(CmdBuf request);
}
