package triptych.examples.port;

/** A request on its way through a driver; the driver's lock guards it. */
public class Request {
    private final int number;
    private boolean served;
    private Answer answer;

    public Request(int number) {
        this.number = number;
    }

    public final int number() {
        return number;
    }

    /** The board says that it has done it. */
    public final void serve() {
        served = true;
    }

    public final boolean isServed() {
        return served;
    }

    public final void setAnswer(Answer newAnswer) {
        answer = newAnswer;
    }

    /** Null while there is none. */
    public final Answer answer() {
        return answer;
    }
}
