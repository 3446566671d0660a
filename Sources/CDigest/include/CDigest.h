#pragma once
#include <stddef.h>
#include <stdint.h>

/// Takes `count` blocks of 64 bytes into a SHA-256 state, by the processor's own instructions where
/// it has them.
void epistle_sha256_blocks(uint32_t state[8], const uint8_t *bytes, size_t count);

/// The same without such instructions.
void epistle_sha256_blocks_portable(uint32_t state[8], const uint8_t *bytes, size_t count);
