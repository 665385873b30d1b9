#ifndef _LINUX_REF_TRACKER_H
#define _LINUX_REF_TRACKER_H

#include <linux/list.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/bug.h>

/* One reference. After its release it stays known for a while, so that a second one is noticed. */
struct ref_tracker {
	struct list_head	 head;
	bool			 dead;
};

/* All references to one object. */
struct ref_tracker_dir {
	spinlock_t		 lock;
	unsigned int		 quarantine_avail;
	refcount_t		 untracked;
	refcount_t		 no_tracker;
	bool			 dead;
	struct list_head	 list;
	struct list_head	 quarantine;
	const char		*name;
};

static inline void ref_tracker_dir_init(struct ref_tracker_dir *dir,
					unsigned int quarantine_count, const char *name)
{
	INIT_LIST_HEAD(&dir->list);
	INIT_LIST_HEAD(&dir->quarantine);
	spin_lock_init(&dir->lock);
	dir->quarantine_avail = quarantine_count;
	dir->dead = false;
	dir->name = name;
	refcount_set(&dir->untracked, 1);
	refcount_set(&dir->no_tracker, 1);
}

static inline int ref_tracker_alloc(struct ref_tracker_dir *dir, struct ref_tracker **trackerp,
				    gfp_t gfp)
{
	struct ref_tracker *tracker;
	unsigned long flags;

	WARN_ON_ONCE(dir->dead);
	if (!trackerp) {
		refcount_inc(&dir->no_tracker);
		return 0;
	}
	*trackerp = tracker = kzalloc(sizeof(*tracker), gfp);
	if (!tracker) {
		refcount_inc(&dir->untracked);
		return -ENOMEM;
	}
	spin_lock_irqsave(&dir->lock, flags);
	list_add(&tracker->head, &dir->list);
	spin_unlock_irqrestore(&dir->lock, flags);
	return 0;
}

static inline int ref_tracker_free(struct ref_tracker_dir *dir, struct ref_tracker **trackerp)
{
	struct ref_tracker *tracker, *forgotten = NULL;
	unsigned long flags;

	WARN_ON_ONCE(dir->dead);
	if (!trackerp) {
		refcount_dec(&dir->no_tracker);
		return 0;
	}
	tracker = *trackerp;
	if (!tracker) {
		refcount_dec(&dir->untracked);
		return -EEXIST;
	}
	spin_lock_irqsave(&dir->lock, flags);
	if (tracker->dead) {
		spin_unlock_irqrestore(&dir->lock, flags);
		pr_err("%s: a reference was released twice\n", dir->name);
		WARN_ON_ONCE(1);
		return -EINVAL;
	}
	tracker->dead = true;
	list_move_tail(&tracker->head, &dir->quarantine);
	if (dir->quarantine_avail) {
		dir->quarantine_avail--;
	} else {
		forgotten = list_first_entry(&dir->quarantine, struct ref_tracker, head);
		list_del(&forgotten->head);
	}
	spin_unlock_irqrestore(&dir->lock, flags);
	kfree(forgotten);
	return 0;
}

/* The object ends: nobody may have a reference. */
static inline void ref_tracker_dir_exit(struct ref_tracker_dir *dir)
{
	struct ref_tracker *tracker, *next;
	bool leaked;
	unsigned long flags;

	spin_lock_irqsave(&dir->lock, flags);
	dir->dead = true;
	leaked = !list_empty(&dir->list);
	list_for_each_entry_safe(tracker, next, &dir->quarantine, head) {
		list_del(&tracker->head);
		kfree(tracker);
	}
	list_for_each_entry_safe(tracker, next, &dir->list, head) {
		pr_err("%s: a reference was not released\n", dir->name);
		list_del(&tracker->head);
		kfree(tracker);
	}
	spin_unlock_irqrestore(&dir->lock, flags);
	WARN_ON_ONCE(leaked);
	WARN_ON_ONCE(refcount_read(&dir->untracked) != 1);
	WARN_ON_ONCE(refcount_read(&dir->no_tracker) != 1);
}

#endif
