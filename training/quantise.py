"""The int8 arithmetic: how weights and inputs are rounded.

Weights: rows (one per output) symmetric in -63..63, so that AVX2's pairwise
16-bit sums cannot overflow (255 * 63 * 2 < 2**15).  Inputs: rows (one per
token) between their least and greatest value in 0..255 with a zero point.
"""

import numpy as np

WEIGHT_LIMIT = 63
EMBEDDING_LIMIT = 127
EXACT_PRODUCTS = 768  # 768 * 255 * 63 < 2**24


def quantised_rows(matrix, limit=WEIGHT_LIMIT):
    """(int8 rows, float32 scale per row) with matrix ~ rows * scale."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-8).astype(np.float32) / np.float32(limit)
    return np.rint(matrix / scale[:, None]).clip(-limit, limit).astype(np.int8), scale


def quantised_inputs(x):
    """(uint8 rows, scale, zero point) with x ~ (rows - zero) * scale."""
    low = np.minimum(x.min(-1, keepdims=True), 0)
    high = np.maximum(x.max(-1, keepdims=True), 0)
    scale = np.maximum((high - low) / np.float32(255), np.float32(1e-8))
    zero = np.rint(-low / scale)
    rows = (np.rint(x / scale) + zero).clip(0, 255)
    return rows.astype(np.uint8), scale, zero.astype(np.int32)


def linear(x, weight, scale, bias=None):
    """x times the quantised weight (whole numbers in float32), as the program computes it.

    Float32 holds the sum of so many products of 255 * 63 exactly, whatever their order.
    """
    rows, step, zero = quantised_inputs(x)
    rows = rows.astype(np.float32)
    parts = range(0, weight.shape[1], EXACT_PRODUCTS)
    sums = sum((rows[..., k : k + EXACT_PRODUCTS] @ weight[:, k : k + EXACT_PRODUCTS].T).astype(np.float64) for k in parts)
    sums -= zero * weight.sum(1, dtype=np.float64)
    y = sums.astype(np.float32) * step * scale
    return y if bias is None else y + bias
