#include <fcgiapp.h>
#include <unistd.h>

/* Swift hides fork(2), after which only a process without threads may go on as before. */
static inline pid_t fork_without_threads(void) { return fork(); }
