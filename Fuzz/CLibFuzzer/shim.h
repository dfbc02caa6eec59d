#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer as a library (compiler-rt, FuzzerDriver.cpp): `main` stays ours, which a package needs.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one)(const uint8_t *bytes, size_t count));
