#ifndef _LINUX_CPUMASK_H
#define _LINUX_CPUMASK_H

#include <linux/types.h>
#include <linux/threads.h>
#include <linux/kernel.h>

/* One processor is told of; what runs at once is explored all the same. */
typedef struct cpumask { unsigned long bits; } cpumask_t;
typedef struct cpumask cpumask_var_t[1];
TRIPTYCH_STRUCT(cpumask);
TRIPTYCH_FIELD(cpumask, bits);

#define nr_cpu_ids		1U
#define num_online_cpus()	1U
#define num_possible_cpus()	1U
#define num_present_cpus()	1U
#define cpu_online(cpu)		((cpu) == 0)
#define cpu_possible(cpu)	((cpu) == 0)
/* The variable is the mask itself. */
#define alloc_cpumask_var(mask, flags)	((void)(mask), true)
#define zalloc_cpumask_var(mask, flags)	(cpumask_clear(*(mask)), true)
#define free_cpumask_var(mask)	((void)(mask))
#define for_each_possible_cpu(cpu)	for ((cpu) = 0; (cpu) < 1; (cpu)++)
#define for_each_online_cpu(cpu)	for_each_possible_cpu(cpu)
#define for_each_present_cpu(cpu)	for_each_possible_cpu(cpu)
static inline void cpumask_clear(struct cpumask *mask) { mask->bits = 0; }
static inline void cpumask_set_cpu(unsigned int cpu, struct cpumask *mask) { mask->bits |= 1UL << cpu; }
static inline void cpumask_clear_cpu(unsigned int cpu, struct cpumask *mask) { mask->bits &= ~(1UL << cpu); }
static inline bool cpumask_test_cpu(int cpu, const struct cpumask *mask) { return mask->bits >> cpu & 1; }
static inline void cpus_read_lock(void) {}
static inline void cpus_read_unlock(void) {}

#endif
