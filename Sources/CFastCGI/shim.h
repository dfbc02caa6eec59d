#include <fcgiapp.h>
#include <malloc.h>
#include <unistd.h>

/* Swift hides fork(2), after which only a process without threads may go on as before. */
static inline pid_t fork_without_threads(void) { return fork(); }

/* Gives free memory back to the system (malloc_trim(3)). */
static inline void give_back_free_memory(void) { malloc_trim(0); }
