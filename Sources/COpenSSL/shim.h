/* The low-level SHA-256 is deprecated, not removed: see docs/programming.md. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
