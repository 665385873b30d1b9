package triptych.explore.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import triptych.core.choice.Strategy;
import triptych.core.machine.Machine;
import triptych.core.machine.Workbench;
import triptych.core.scenario.Program;

/** Runs a program again and again, on one machine after another, with several workers at a time. */
public abstract class Search {
    /** So many executions of a worker are run to learn from, too. */
    private static final int LEARNING = 1_000;

    private final SearchSettings settings;
    private final long endNanos;
    private volatile boolean stopped;

    Search(SearchSettings settings) {
        this.settings = settings;
        this.endNanos =
                System.nanoTime()
                        + TimeUnit.MILLISECONDS.toNanos(
                                Math.min(settings.budgetMillis(), Long.MAX_VALUE / 4_000_000));
    }

    /** Whether the steps' footprints are needed. */
    abstract boolean needsFootprints();

    /** What a worker does until there is nothing left or {@link #isStopped}. */
    abstract void work(Worker worker);

    /** Called once when the search is to end early. */
    abstract void giveUp();

    SearchSettings settings() {
        return settings;
    }

    boolean isStopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
        giveUp();
    }

    boolean isTimeUp() {
        return System.nanoTime() - endNanos > 0;
    }

    /**
     * Whether what the worker finds from now on is of no use: the program can be preempted in more
     * places than it was. The executions up to here may have met most of them.
     */
    boolean isInVain(Worker worker) {
        return worker.executions() >= LEARNING && settings.program().hasMoreToLearn();
    }

    /** Searches. */
    public Tally run() {
        List<Worker> workers = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(settings.workers());
        for (int i = 0; i < settings.workers(); i++) {
            Worker worker = new Worker(i, ended);
            workers.add(worker);
            worker.thread = settings.fiberKind().startCarrier("triptych-worker-" + i, worker);
        }
        watch(workers, ended);
        Tally all = new Tally();
        for (Worker worker : workers) {
            if (worker.failure != null) {
                throw worker.failure;
            }
            all.merge(worker.tally);
        }
        return all;
    }

    private void watch(List<Worker> workers, CountDownLatch ended) {
        long patience = LeftTheMachine.patienceMillis();
        List<Standstill> standstills = workers.stream().map(w -> new Standstill(patience)).toList();
        try {
            while (!ended.await(100, TimeUnit.MILLISECONDS)) {
                for (Worker worker : workers) {
                    Standstill standstill = standstills.get(worker.index);
                    long pulse = worker.pulse();
                    if (!standstill.isAt(pulse) || worker.isIdle()) {
                        standstill.steps(worker.thread, pulse);
                    } else if (standstill.isTooLong(worker.thread)) {
                        stop();
                        throw new ModuleLeftTheMachine(
                                LeftTheMachine.stuck(worker.machine, worker.thread));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new IllegalStateException("the search was interrupted", e);
        }
    }

    /** One carrier, its workbench, and what it has seen. */
    final class Worker implements Runnable {
        private final int index;
        private final CountDownLatch ended;
        private final Tally tally = new Tally();
        private Thread thread;
        private Workbench workbench;
        private volatile Machine machine;
        private volatile long executions;
        private volatile boolean idle;
        private RuntimeException failure;

        Worker(int index, CountDownLatch ended) {
            this.index = index;
            this.ended = ended;
        }

        int index() {
            return index;
        }

        Workbench workbench() {
            return workbench;
        }

        Tally tally() {
            return tally;
        }

        /** Says that it waits for work, which is no sign of trouble. */
        void setIdle(boolean waiting) {
            idle = waiting;
        }

        boolean isIdle() {
            return idle;
        }

        /** Changes whenever a step is taken. */
        long pulse() {
            Machine now = machine;
            return executions * 1_000_003 + (now == null ? 0 : now.step());
        }

        @Override
        public void run() {
            try (Workbench bench = new Workbench(settings.fiberKind(), needsFootprints())) {
                workbench = bench;
                work(this);
            } catch (RuntimeException e) {
                failure = e;
                stop();
            } catch (Throwable t) {
                failure = new IllegalStateException(t.toString(), t);
                stop();
            } finally {
                ended.countDown();
            }
        }

        /** One execution; true if something was wrong with it. */
        boolean execute(Strategy strategy, long number) {
            Program program = settings.program();
            Machine next = new Machine(program.settings(), strategy, workbench, null);
            machine = next;
            Program.Outcome outcome = program.boot(next);
            next.run();
            executions++;
            boolean found = tally.add(next, outcome, workbench.log(), settings.observing(), number);
            if (!next.dispatcher().wasCut()
                    && settings.onlooker().sees(next, outcome, workbench.log())) {
                stop();
            }
            return found;
        }

        long executions() {
            return executions;
        }
    }
}
