package triptych.explore.search;

/** A part of the tree that is still to be explored: everything below one alternative of a node. */
record Branch(Node node, int alternative) {}
