package triptych.explore.text;

/**
 * One line of an interleaving table.
 *
 * @param actor whose column it stands in; 0 for a line across all columns
 * @param number the step, or -1 for a line that explains the one before
 * @param words what happened
 * @param place where in the source
 */
record Row(int actor, int number, String words, String place) {}
