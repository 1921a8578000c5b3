// What libFuzzer, which comes with the compiler, lets a program call.
#include <stddef.h>
#include <stdint.h>

// Runs the fuzzer with the options of a command line.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

// Changes the bytes in place as libFuzzer does by itself; gives their new count.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maximum);
