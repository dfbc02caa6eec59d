/* The floor: what no generator on cmark-gfm can be faster than.
 *
 * floor CONTENT OUT [THREADS]
 *
 * Reads every .md file below CONTENT, skips its front matter, parses it as GitHub-flavoured
 * Markdown, renders it and writes OUT/PATH/index.html. No layout, no links checked, no lists. */

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_THREADS = 64 };

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { EXTENSIONS = sizeof extension_names / sizeof *extension_names };

static const char *content, *out;
static char **pages;
static size_t page_count, page_room;
static atomic_size_t next_page;

/* --- The list of pages --- */

static int add_page(const char *path, const struct stat *info, int kind, struct FTW *place) {
  (void)info, (void)place;
  size_t length = strlen(path);
  if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (page_count == page_room) {
    page_room = page_room ? 2 * page_room : 1024;
    pages = realloc(pages, page_room * sizeof *pages);
    if (!pages) err(1, "realloc");
  }
  if (!(pages[page_count++] = strdup(path))) err(1, "strdup");
  return 0;
}

/* --- One page --- */

static char *read_page(const char *path, size_t *length) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat info;
  if (file < 0 || fstat(file, &info) < 0) err(1, "%s", path);
  char *text = malloc((size_t)info.st_size + 1);
  if (!text) err(1, "malloc");
  ssize_t count = read(file, text, (size_t)info.st_size);
  if (count < 0) err(1, "%s", path);
  close(file);
  *length = (size_t)count;
  return text;
}

/* Where the body starts: behind the second line of dashes, if the first line is one. */
static size_t front_matter(const char *text, size_t length) {
  if (length < 4 || memcmp(text, "---\n", 4) != 0) return 0;
  const char *end = memmem(text + 3, length - 3, "\n---\n", 5);
  return end ? (size_t)(end - text) + 5 : 0;
}

static void make_folders(char *path) {
  for (char *slash = strchr(path + strlen(out) + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    if (mkdir(path, 0755) < 0 && errno != EEXIST) err(1, "%s", path);
    *slash = '/';
  }
}

static void write_page(const char *source, const char *html) {
  char path[4096];
  const char *name = source + strlen(content) + 1;
  int stem = (int)strlen(name) - 3;
  if (strcmp(name, "index.md") == 0)
    snprintf(path, sizeof path, "%s/index.html", out);
  else
    snprintf(path, sizeof path, "%s/%.*s/index.html", out, stem, name);

  const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
  char *slash = strrchr(path, '/');
  *slash = '\0';
  if (mkdir(path, 0755) < 0 && errno == ENOENT) {
    *slash = '/';
    make_folders(path);
  }
  *slash = '/';
  int file = open(path, flags, 0644);
  size_t length = strlen(html);
  if (file < 0 || write(file, html, length) != (ssize_t)length) err(1, "%s", path);
  close(file);
}

static void make_page(const char *source, cmark_syntax_extension *extensions[]) {
  size_t length;
  char *text = read_page(source, &length);
  size_t start = front_matter(text, length);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (int i = 0; i < EXTENSIONS; i++) cmark_parser_attach_syntax_extension(parser, extensions[i]);
  cmark_parser_feed(parser, text + start, length - start);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(
      document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
  write_page(source, html);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

/* --- All pages --- */

static void *work(void *unused) {
  cmark_syntax_extension *extensions[EXTENSIONS];
  for (int i = 0; i < EXTENSIONS; i++)
    if (!(extensions[i] = cmark_find_syntax_extension(extension_names[i])))
      errx(1, "cmark-gfm has no extension called %s", extension_names[i]);
  for (size_t page; (page = atomic_fetch_add(&next_page, 1)) < page_count;)
    make_page(pages[page], extensions);
  return unused;
}

int main(int count, char **arguments) {
  if (count < 3) errx(2, "usage: floor CONTENT OUT [THREADS]");
  content = arguments[1];
  out = arguments[2];
  int threads = count > 3 ? atoi(arguments[3]) : 2;
  if (threads < 1 || threads > MOST_THREADS) errx(2, "1 to %d threads", MOST_THREADS);

  cmark_gfm_core_extensions_ensure_registered();
  if (mkdir(out, 0755) < 0 && errno != EEXIST) err(1, "%s", out);
  if (nftw(content, add_page, 16, FTW_PHYS) < 0) err(1, "%s", content);

  pthread_t workers[MOST_THREADS];
  for (int i = 0; i < threads; i++)
    if (pthread_create(&workers[i], NULL, work, NULL) != 0) errx(1, "no thread");
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  return 0;
}
