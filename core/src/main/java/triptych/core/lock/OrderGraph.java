package triptych.core.lock;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;

/**
 * The lock order that this boot has seen so far: which types of lock were taken while others were
 * held. What an observer learns, not part of the machine's state.
 */
public final class OrderGraph {
    private final List<OrderNode> nodes = new ArrayList<>(4);

    /** The node of {@code type}; a new one of {@code kind} if there is none. */
    public OrderNode nodeOf(String type, LockKind kind) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).type().equals(type)) {
                return nodes.get(i);
            }
        }
        return newNode(type, kind);
    }

    /** A node that no other lock shares, whatever its type is called. */
    public OrderNode newNode(String type, LockKind kind) {
        OrderNode node = new OrderNode(nodes.size(), type, kind);
        nodes.add(node);
        return node;
    }

    /** From here on {@code first} comes before {@code second}. */
    public void order(OrderNode first, OrderNode second, Site site) {
        first.addAfter(second, site);
        for (int i = 0; i < nodes.size(); i++) {
            OrderNode node = nodes.get(i);
            if (node == first || node.isBefore(first)) {
                node.inherit(second);
            }
        }
    }

    /** How it came to be that {@code first} comes before {@code last}; empty if it does not. */
    public List<OrderNode.Edge> path(OrderNode first, OrderNode last) {
        List<OrderNode.Edge> path = new ArrayList<>();
        OrderNode at = first;
        while (at != last) {
            OrderNode.Edge step = stepTowards(at, last);
            if (step == null) {
                return List.of();
            }
            path.add(step);
            at = step.to();
        }
        return path;
    }

    private static OrderNode.Edge stepTowards(OrderNode from, OrderNode last) {
        for (OrderNode.Edge edge : from.after()) {
            if (edge.to() == last || edge.to().isBefore(last)) {
                return edge;
            }
        }
        return null;
    }
}
