#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/* The node types of the extensions are variables that registering sets: read them through
   functions, so that no caller sees a mutable global. */
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type guichet_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type guichet_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type guichet_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type guichet_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
