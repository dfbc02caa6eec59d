#ifndef GUICHET_CMARK_ARENA_H
#define GUICHET_CMARK_ARENA_H

#include <cmark-gfm.h>

/* A parser whose tree lives until `guichet_arena_close` on the same thread.

   cmark asks for a block a node and frees them all at once. Here each thread hands out slices of
   large chunks, and takes everything back when its text is done with. (cmark's own arena is one
   for the whole process, and no good to two threads.) */
cmark_parser *guichet_parser_open(int options);

/* Ends what `guichet_parser_open` began: parser and tree are gone. */
void guichet_arena_close(void);

#endif
