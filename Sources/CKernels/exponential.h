// The exponential of `float` that the kernels share.
#ifndef ASK_EXPONENTIAL_H
#define ASK_EXPONENTIAL_H

#include <stdint.h>
#include <string.h>

// e^x with an error of at most 2 units in the last place for x in -87...88; 0 below, and no guard above: a softmax
// never asks for more than e^0. e^x = 2^n e^r with r = x - n ln 2 in ±0.35, and e^r as its Taylor series of degree 7.
__attribute__((always_inline)) static inline float fast_exp(float x) {
  float clamped = x < -87 ? -87 : x;
  // Adding 1.5 * 2^23 rounds to a whole number, which then stands in the low bits.
  float shifted = clamped * 1.44269504f + 12582912.0f;
  float n = shifted - 12582912.0f;
  float r = clamped - n * 0.693359375f + n * 2.12194440e-4f;  // ln 2 in two parts
  float p = 1 / 5040.0f;
  p = p * r + 1 / 720.0f;
  p = p * r + 1 / 120.0f;
  p = p * r + 1 / 24.0f;
  p = p * r + 1 / 6.0f;
  p = p * r + 0.5f;
  p = p * r + 1;
  p = p * r + 1;
  int32_t bits;
  memcpy(&bits, &shifted, 4);
  bits = (int32_t)((uint32_t)(bits - 0x4b400000 + 127) << 23);
  float power;
  memcpy(&power, &bits, 4);
  return x < -87 ? 0 : p * power;
}

#endif
