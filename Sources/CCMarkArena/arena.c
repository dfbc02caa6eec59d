#include "CCMarkArena.h"

#include <stdlib.h>
#include <string.h>

struct guichet_chunk {
  struct guichet_chunk *previous;
  size_t size, used;
};

struct guichet_arena {
  struct guichet_chunk *chunk;
  /* Texts that are being read: more than one where one is read within another. */
  int open;
};

static _Thread_local struct guichet_arena guichet_arena;

enum { guichet_first_chunk = 1 << 18, guichet_block_head = 16 };

static void *guichet_arena_take(size_t size) {
  size_t whole = (size + guichet_block_head + 15) & ~(size_t)15;
  struct guichet_chunk *chunk = guichet_arena.chunk;
  if (chunk == NULL || chunk->size - chunk->used < whole) {
    size_t next = chunk == NULL ? guichet_first_chunk : chunk->size * 2;
    if (next < whole) next = whole;
    struct guichet_chunk *fresh = malloc(sizeof(struct guichet_chunk) + 15 + next);
    if (fresh == NULL || whole < size) abort();
    fresh->previous = chunk;
    fresh->size = next;
    fresh->used = 0;
    guichet_arena.chunk = chunk = fresh;
  }
  char *block = (char *)(((size_t)(chunk + 1) + 15) & ~(size_t)15) + chunk->used;
  chunk->used += whole;
  *(size_t *)block = size;
  return block + guichet_block_head;
}

static void *guichet_arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > (size_t)-1 / 2 / size) abort();
  return memset(guichet_arena_take(count * size), 0, count * size);
}

static void *guichet_arena_realloc(void *block, size_t size) {
  size_t old = block == NULL ? 0 : *(size_t *)((char *)block - guichet_block_head);
  if (block != NULL && size <= old) return block;
  void *larger = guichet_arena_take(size);
  if (old > 0) memcpy(larger, block, old);
  return larger;
}

static void guichet_arena_free(void *block) { (void)block; }

static cmark_mem guichet_arena_memory = {
  guichet_arena_calloc, guichet_arena_realloc, guichet_arena_free,
};

cmark_parser *guichet_parser_open(int options) {
  guichet_arena.open += 1;
  return cmark_parser_new_with_mem(options, &guichet_arena_memory);
}

/* The largest chunk is kept for the next text, unless it was one of a monster. */
void guichet_arena_close(void) {
  if (--guichet_arena.open > 0) return;
  struct guichet_chunk *kept = guichet_arena.chunk;
  if (kept == NULL) return;
  while (kept->previous != NULL) {
    struct guichet_chunk *smaller = kept->previous;
    kept->previous = smaller->previous;
    free(smaller);
  }
  kept->used = 0;
  if (kept->size > 16 * guichet_first_chunk) {
    free(kept);
    guichet_arena.chunk = NULL;
  }
}
