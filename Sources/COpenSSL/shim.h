/* The low-level SHA-256 is deprecated, not removed: see docs/programmeurs.md. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
