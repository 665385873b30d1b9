void fall(void);
