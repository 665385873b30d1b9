package triptych.core.machine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import triptych.core.choice.Strategy;
import triptych.core.console.Console;
import triptych.core.event.Event;
import triptych.core.event.EventListener;
import triptych.core.event.Frame;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;
import triptych.core.finding.ThreadFacts;
import triptych.core.lock.SimLock;
import triptych.core.observe.Observation;
import triptych.core.observe.Observations;
import triptych.core.observe.Sight;
import triptych.core.sched.Dispatcher;
import triptych.core.thread.Access;
import triptych.core.thread.CurrentBaton;
import triptych.core.thread.Footprint;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.thread.Threads;
import triptych.core.time.Clock;
import triptych.core.wait.SleepQueues;

/**
 * One simulated computer for one execution.
 *
 * <p>It owns clock, threads, sleep queues, console and findings, and decides nothing: who runs is
 * the strategy's choice, what a routine does is a personality's. A new one is made for every
 * execution.
 */
public final class Machine {
    /** Where simulated kernel objects seem to lie. */
    private static final long OBJECTS_AT = 0xfffff80003000000L;

    private final MachineSettings settings;
    private final Footprint footprint;
    private final Clock clock;
    private final Threads threads;
    private final Dispatcher dispatcher;
    private final SleepQueues sleepQueues;
    private final Console console;
    private final EventListener watcher;
    private final CallDesk calls;
    private final Workbench workbench;
    private final Observations observations;
    private boolean telling;
    private final List<Finding> findings = new ArrayList<>(0);
    private final Map<Class<?>, Object> faces = new IdentityHashMap<>(4);
    private final List<Teller> tellers = new ArrayList<>(1);
    private final List<Consumer<List<SimThread>>> restJudges = new ArrayList<>(0);

    /** One kernel, and what it does about what is found. */
    private record Teller(String os, Consumer<Finding> listener) {}

    /** {@code watcher} is null for an execution that nobody watches, which is then much faster. */
    public Machine(
            MachineSettings settings,
            Strategy strategy,
            Workbench workbench,
            EventListener watcher) {
        this.settings = settings;
        this.watcher = watcher;
        this.workbench = workbench;
        footprint = workbench.footprint();
        footprint.startMachine();
        workbench.log().clear();
        clock = new Clock(settings.hz());
        threads = new Threads(workbench.fibers());
        dispatcher =
                new Dispatcher(
                        threads, clock, footprint, workbench.log(), strategy, settings.limits());
        sleepQueues = new SleepQueues(footprint, dispatcher);
        observations = settings.sight() == Sight.NOTHING ? null : new Observations();
        console = new Console(consoleReader(), watcher != null);
        calls = new CallDesk(this, watcher);
        Camera camera = watcher == null ? null : new Camera(this, watcher);
        dispatcher.connect(sleepQueues, new RestJudge(this), camera);
        if (camera != null) {
            sleepQueues.setListener(camera);
        }
        CurrentBaton.set(dispatcher);
    }

    /** Who reads what the kernel prints; null if nobody does. */
    private Consumer<String> consoleReader() {
        boolean shown = settings.sight() == Sight.EFFECTS_AND_CONSOLE;
        if (watcher == null && !shown) {
            return null;
        }
        return line -> {
            emit(new Event.Printed(step(), actor(), line));
            // What is wrong is told with places in the source, which only a watched run knows.
            if (shown && !telling) {
                observeInStep("console", () -> line);
            }
        };
    }

    // ---- parts ----

    public MachineSettings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    public Threads threads() {
        return threads;
    }

    /** What the steps touch, for the reduction. */
    public Footprint footprint() {
        return footprint;
    }

    public SleepQueues sleepQueues() {
        return sleepQueues;
    }

    public Console console() {
        return console;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** The part that a personality adds to this machine; made at first use. */
    public <T> T face(Class<T> type, Function<Machine, T> maker) {
        Object face = faces.get(type);
        if (face == null) {
            face = maker.apply(this);
            faces.put(type, face);
        }
        return type.cast(face);
    }

    /** What this worker keeps for its next machine too: {@link Workbench#kept}. */
    public <T> T kept(Object owner, Class<T> type, Supplier<T> maker) {
        return workbench.kept(owner, type, maker);
    }

    /** Who knows where threads stand in code that is not Java. */
    public void setPlaces(Places places) {
        calls.setPlaces(places);
    }

    // ---- threads ----

    /** The thread that runs, which must be the caller. */
    public SimThread running() {
        return calls.requireSimulated(dispatcher.running());
    }

    /**
     * Makes a thread of {@code text}'s module, or of the kernel when that is null. It does not run
     * yet.
     */
    public SimThread createThread(String name, Text text, Runnable body) {
        SimThread creator = dispatcher.running();
        if (!threads.hasRoom()) {
            throw panic(
                    new Finding.TooManyThreads(
                            Threads.MOST,
                            creator == null ? null : facts(creator),
                            creator == null ? Site.UNSEEN : creator.callSite()));
        }
        SimThread[] self = new SimThread[1];
        self[0] =
                threads.create(
                        name, text, dispatcher, calls, () -> dispatcher.runBody(self[0], body));
        footprint.name(self[0], creator);
        if (watcher != null) {
            emit(
                    new Event.Created(
                            step(),
                            actor(),
                            self[0].index(),
                            name,
                            text == null ? "" : text.module()));
        }
        return self[0];
    }

    /** Lets a thread run that was made by {@link #createThread}. */
    public void start(SimThread thread) {
        thread.makeReady(step());
    }

    /** Starts a process of a user, or of a test: the run is not over before it has ended. */
    public SimThread startUserProcess(String name, Runnable body) {
        SimThread thread = createThread(name, null, body);
        thread.becomeUserProcess();
        start(thread);
        return thread;
    }

    // ---- operations ----

    /**
     * The running thread stands before an operation, and then notes how its step touches the
     * object.
     */
    public void operate(Operation operation, SimObject on, int access) {
        SimThread thread = running();
        dispatcher.stopBefore(thread, operation, on);
        footprint.touch(on, access, thread);
    }

    /** Notes a touch of the step that runs. */
    public void touch(SimObject object, int access) {
        footprint.touch(object, access, dispatcher.running());
    }

    /** Gives an object an id now, in the name of the running thread. */
    public <T extends SimObject> T named(T object) {
        footprint.name(object, dispatcher.running());
        return object;
    }

    /**
     * The running thread keeps the processor for {@code ticks}; others whose time comes wake up
     * meanwhile.
     */
    public void delay(long ticks) {
        operate(Operation.DELAY, running(), Access.WRITE);
        dispatcher.passTimeTo(clock.now() + ticks);
    }

    /** Which of several outcomes the running thread meets: explored, each of them. */
    public int choose(int alternatives) {
        running();
        return dispatcher.choose(alternatives);
    }

    /** As {@link #choose} within the step that runs. */
    public int chooseInStep(int alternatives) {
        running();
        return dispatcher.chooseInStep(alternatives);
    }

    // ---- what is seen from outside ----

    /**
     * The running thread shows something to the outside, as an operation of its own; nothing
     * happens when nobody looks.
     *
     * @param by who shows it
     * @param what what is seen, asked for only when somebody looks
     */
    public void observe(String by, Supplier<String> what) {
        if (observations != null) {
            dispatcher.stopBefore(running(), Operation.SHOW, observations);
            observeInStep(by, what);
        }
    }

    /** As {@link #observe} within the step that runs: for an operation that can be seen. */
    public void observeInStep(String by, Supplier<String> what) {
        if (observations != null) {
            touch(observations, Access.WRITE);
            Observation observation = new Observation(by, what.get());
            observations.add(observation);
            emit(new Event.Shown(step(), actor(), observation.by(), observation.what()));
        }
    }

    /** What was shown so far, in order; empty when nobody looks. */
    public List<Observation> observed() {
        return observations == null ? List.of() : observations.soFar();
    }

    /** A routine of a module prints: an operation of its own when the console is looked at. */
    public void standBeforePrinting() {
        if (settings.sight() == Sight.EFFECTS_AND_CONSOLE) {
            dispatcher.stopBefore(running(), Operation.SHOW, observations);
        }
    }

    // ---- the run ----

    /** Runs until nothing more can happen, or something is wrong. */
    public void run() {
        dispatcher.run();
        console.flush();
        dispatcher.abandonAll();
    }

    /** What is wrong, in the order in which it was found. */
    public List<Finding> findings() {
        return findings;
    }

    /** Notes a finding; the kernel goes on. */
    public void report(Finding finding) {
        findings.add(finding);
        if (watcher != null) {
            emit(new Event.Found(step(), actor(), finding.kind()));
        }
        tell(finding);
    }

    /**
     * Who hears of a finding at once: the kernel whose thread it befell, to show it on the console.
     * What befell nobody in particular is told by the kernel that was there first.
     */
    public void onFinding(String os, Consumer<Finding> listener) {
        tellers.add(new Teller(os, listener));
    }

    private void tell(Finding finding) {
        if (tellers.isEmpty()) {
            return;
        }
        Teller chosen = tellers.get(0);
        for (Teller teller : tellers) {
            if (finding.thread() != null && teller.os().equals(finding.thread().os())) {
                chosen = teller;
            }
        }
        telling = true;
        chosen.listener().accept(finding);
        telling = false;
    }

    /**
     * {@code judge} looks at the machine once nothing can run any more, and reports what is wrong,
     * before that somebody waits for ever is told: it is given who does, maybe nobody.
     */
    public void atRest(Consumer<List<SimThread>> judge) {
        restJudges.add(judge);
    }

    void tellRest(List<SimThread> stuck) {
        restJudges.forEach(judge -> judge.accept(stuck));
    }

    /**
     * The kernel complains of what the running thread does, and goes on.
     *
     * @param rule stable name of the complaint
     * @param message in that kernel's own words
     */
    public void complain(String rule, String message) {
        report(new Finding.Complaint(rule, message, facts(running()), callSite()));
    }

    /**
     * What the running thread does is the kernel's end. Does not return: {@code throw} it to tell
     * the compiler.
     *
     * @param rule stable name of the assertion
     * @param message in that kernel's own words
     * @param facts further lines for the reader
     */
    public Error fail(String rule, String message, String... facts) {
        return panic(
                new Finding.AssertionFailed(
                        rule, message, facts(running()), callSite(), List.of(facts)));
    }

    /** The kernel stops here. Does not return: {@code throw} it to tell the compiler. */
    public Error panic(Finding finding) {
        haltInStep(finding);
        SimThread thread = dispatcher.running();
        if (thread == null) {
            throw new IllegalStateException("panic outside of a simulated thread: " + finding);
        }
        return dispatcher.dropFiber(thread);
    }

    /**
     * The machine is switched off: nobody runs any more, and that somebody still waits is no
     * finding. Does not return: {@code throw} it to tell the compiler.
     */
    public Error powerOff() {
        SimThread thread = running();
        footprint.barrier();
        dispatcher.stop();
        return dispatcher.dropFiber(thread);
    }

    /**
     * The kernel stops in this step, and so nobody else's next step comes: it depends on all of
     * them.
     */
    void haltInStep(Finding finding) {
        footprint.barrier();
        halt(finding);
    }

    /** The machine has stopped by itself, and that is wrong. */
    void halt(Finding finding) {
        report(finding);
        dispatcher.stop();
    }

    // ---- facts ----

    /** The number of the running step. */
    public int step() {
        return dispatcher.step();
    }

    /** The actor number of the running thread, 0 if none runs. */
    public int actor() {
        SimThread thread = dispatcher.running();
        return thread == null ? Strategy.CLOCK : thread.index();
    }

    public boolean isWatched() {
        return watcher != null;
    }

    /** Tells the watcher, if there is one. */
    public void emit(Event event) {
        if (watcher != null) {
            watcher.on(event);
        }
    }

    /** Where the running thread's module code called the kernel. */
    public Site callSite() {
        SimThread thread = dispatcher.running();
        return thread == null ? Site.UNSEEN : thread.callSite();
    }

    /** Where an object seems to lie in memory: stable, and made of its id. */
    public long addressOf(SimObject object) {
        footprint.name(object, dispatcher.running());
        return OBJECTS_AT + ((long) (object.id() >> 20) << 16) + (object.id() & 0xfffff) * 0x40L;
    }

    /**
     * Where module code called the kernel, looked up even while nobody watches: for what a kernel
     * does once per place. Dear.
     */
    public Site placeOfCall() {
        return calls.placeOfCall(dispatcher.running());
    }

    public ThreadFacts facts(SimThread thread) {
        long uptime = clock.now() / clock.hz();
        List<Frame> backtrace = calls.backtrace(thread);
        if (thread.face() instanceof ThreadFace face) {
            return new ThreadFacts(
                    face.os(),
                    thread.name(),
                    thread.tid(),
                    face.pid(),
                    face.processName(),
                    uptime,
                    backtrace);
        }
        return new ThreadFacts("", thread.name(), thread.tid(), 0, "kernel", uptime, backtrace);
    }

    public LockFacts facts(SimLock lock, HeldLock hold) {
        return new LockFacts(
                lock.name(),
                lock.type(),
                lock.kind().name(),
                addressOf(lock),
                hold != null && hold.isShared(),
                lock.recursion(),
                hold == null ? Site.UNSEEN : hold.site());
    }
}
