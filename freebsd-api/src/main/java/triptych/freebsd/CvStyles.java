package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.freebsd.kernel.Condvars;

/** How each of the routines of condvar(9) waits. */
@KernelText
final class CvStyles {
    static final Condvars.Style CV_WAIT = new Condvars.Style("cv_wait", false, true);
    static final Condvars.Style CV_WAIT_UNLOCK = new Condvars.Style("cv_wait_unlock", false, false);
    static final Condvars.Style CV_WAIT_SIG = new Condvars.Style("cv_wait_sig", true, true);
    static final Condvars.Style CV_TIMEDWAIT = new Condvars.Style("cv_timedwait_sbt", false, true);
    static final Condvars.Style CV_TIMEDWAIT_SIG =
            new Condvars.Style("cv_timedwait_sig_sbt", true, true);

    private CvStyles() {}
}
