#include <sqlite3.h>

/* sqlite3_db_config takes what its verb asks for, which Swift cannot call. */
static inline int guichet_keep_log_on_close(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
