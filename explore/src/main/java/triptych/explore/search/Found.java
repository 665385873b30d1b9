package triptych.explore.search;

import java.util.List;
import triptych.core.choice.Schedule;
import triptych.core.finding.Finding;

/**
 * An execution in which something is wrong.
 *
 * @param findings what, in order
 * @param schedule the decisions that lead there
 * @param number the number of the execution, where executions are numbered
 */
public record Found(List<Finding> findings, Schedule schedule, long number) {}
