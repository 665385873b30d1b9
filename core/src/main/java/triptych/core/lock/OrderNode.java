package triptych.core.lock;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import triptych.core.event.Site;

/** All locks of one type: a node of the lock order. */
public final class OrderNode {
    private final int index;
    private final String type;
    private final LockKind kind;
    private final List<Edge> after = new ArrayList<>(2);
    private BitSet descendants;
    private BitSet reported;

    /** {@code to} was taken at {@code site} while {@code from} was held. */
    public record Edge(OrderNode from, OrderNode to, Site site) {}

    OrderNode(int index, String type, LockKind kind) {
        this.index = index;
        this.type = type;
        this.kind = kind;
    }

    public String type() {
        return type;
    }

    public LockKind kind() {
        return kind;
    }

    /** What has been taken right after it. */
    public List<Edge> after() {
        return after;
    }

    public boolean isRightBefore(OrderNode other) {
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).to() == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether it comes before {@code other}, directly or through others. */
    public boolean isBefore(OrderNode other) {
        return descendants != null && descendants.get(other.index);
    }

    void addAfter(OrderNode next, Site site) {
        after.add(new Edge(this, next, site));
    }

    /** {@code next} and all that come after it come after this node. */
    void inherit(OrderNode next) {
        if (descendants == null) {
            descendants = new BitSet();
        }
        descendants.set(next.index);
        if (next.descendants != null) {
            descendants.or(next.descendants);
        }
    }

    /** Whether {@code other} after this node is complained about for the first time. */
    public boolean isNewComplaint(OrderNode other) {
        if (reported == null) {
            reported = new BitSet();
        }
        if (reported.get(other.index)) {
            return false;
        }
        reported.set(other.index);
        return true;
    }
}
