package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import triptych.core.event.Site;
import triptych.core.lock.LockKind;

/**
 * The lock order that this boot has seen so far.
 *
 * <ol>
 *   <li id="S1">What comes before a type comes before all that comes after it, in whichever order
 *       that was seen.
 *   <li id="S2">A report tells by which steps, and where each was first taken, the order came
 *       about.
 * </ol>
 */
final class OrderGraph {
    private final List<OrderNode> nodes = new ArrayList<>(4);

    /** The node of {@code type}; a new one of {@code kind} if there is none. */
    OrderNode nodeOf(String type, LockKind kind) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).type().equals(type)) {
                return nodes.get(i);
            }
        }
        OrderNode node = new OrderNode(nodes.size(), type, kind);
        nodes.add(node);
        return node;
    }

    /** From here on {@code first} comes before {@code second}. */
    void order(OrderNode first, OrderNode second, Site site) {
        first.addAfter(second, site);
        for (int i = 0; i < nodes.size(); i++) {
            OrderNode node = nodes.get(i);
            if (node == first || node.isBefore(first)) {
                node.inherit(second);
            }
        }
    }

    /** How it came to be that {@code first} comes before {@code last}, in words. */
    String path(OrderNode first, OrderNode last) {
        StringJoiner words = new StringJoiner(", ");
        OrderNode at = first;
        while (at != last) {
            OrderNode.Edge step = stepTowards(at, last);
            if (step == null) {
                return "";
            }
            words.add(at.type() + " -> " + step.to().type() + " at " + step.site());
            at = step.to();
        }
        return words.toString();
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
